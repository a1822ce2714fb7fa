/** Tests of the timeline. */
@NullMarked
package dev.klaxon.query.timeline;

import org.jspecify.annotations.NullMarked;
