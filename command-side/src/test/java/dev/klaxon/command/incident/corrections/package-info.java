/** Corrections, tested. */
@NullMarked
package dev.klaxon.command.incident.corrections;

import org.jspecify.annotations.NullMarked;
