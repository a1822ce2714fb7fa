/** Deadlines, tested. */
@NullMarked
package dev.klaxon.command.incident.deadlines;

import org.jspecify.annotations.NullMarked;
