/** Guesses at the cause, and what became of them. */
@NullMarked
package dev.klaxon.command.incident.hypotheses;

import org.jspecify.annotations.NullMarked;
