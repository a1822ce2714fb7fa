/** Hypotheses, tested. */
@NullMarked
package dev.klaxon.command.incident.hypotheses;

import org.jspecify.annotations.NullMarked;
