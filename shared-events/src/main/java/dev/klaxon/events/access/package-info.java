/** The events of keys and access. */
@NullMarked
package dev.klaxon.events.access;

import org.jspecify.annotations.NullMarked;
