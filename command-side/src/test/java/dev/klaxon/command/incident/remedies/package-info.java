/** Remedies, tested. */
@NullMarked
package dev.klaxon.command.incident.remedies;

import org.jspecify.annotations.NullMarked;
