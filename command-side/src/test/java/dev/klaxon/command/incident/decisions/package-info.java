/** Decisions, tested. */
@NullMarked
package dev.klaxon.command.incident.decisions;

import org.jspecify.annotations.NullMarked;
