/** The timeline: one readable line for every event of an incident. */
@NullMarked
package dev.klaxon.query.timeline;

import org.jspecify.annotations.NullMarked;
