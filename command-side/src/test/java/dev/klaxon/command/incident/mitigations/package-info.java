/** Mitigations, tested. */
@NullMarked
package dev.klaxon.command.incident.mitigations;

import org.jspecify.annotations.NullMarked;
