/** The events of one incident and the values they carry. */
@NullMarked
package dev.klaxon.events.incident;

import org.jspecify.annotations.NullMarked;
