/** The one JSON form of every event, by logical name and revision. */
@NullMarked
package dev.klaxon.events.json;

import org.jspecify.annotations.NullMarked;
