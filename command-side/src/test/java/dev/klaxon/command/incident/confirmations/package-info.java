/** Confirmations, tested. */
@NullMarked
package dev.klaxon.command.incident.confirmations;

import org.jspecify.annotations.NullMarked;
