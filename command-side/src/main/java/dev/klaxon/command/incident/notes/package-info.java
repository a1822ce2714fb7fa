/** Remarks for the timeline. */
@NullMarked
package dev.klaxon.command.incident.notes;

import org.jspecify.annotations.NullMarked;
