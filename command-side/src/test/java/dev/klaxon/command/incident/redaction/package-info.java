/** Redaction and destruction, tested. */
@NullMarked
package dev.klaxon.command.incident.redaction;

import org.jspecify.annotations.NullMarked;
