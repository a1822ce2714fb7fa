/** An incident stepped event by event. */
@NullMarked
package dev.klaxon.query.replay;

import org.jspecify.annotations.NullMarked;
