/** The plan for winning back trust. */
@NullMarked
package dev.klaxon.command.incident.recoveryplan;

import org.jspecify.annotations.NullMarked;
