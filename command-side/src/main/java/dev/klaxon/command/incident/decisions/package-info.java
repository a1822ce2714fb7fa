/** Decisions taken in an incident. */
@NullMarked
package dev.klaxon.command.incident.decisions;

import org.jspecify.annotations.NullMarked;
