/** Duties to tell an authority, and when they were done. */
@NullMarked
package dev.klaxon.command.incident.deadlines;

import org.jspecify.annotations.NullMarked;
