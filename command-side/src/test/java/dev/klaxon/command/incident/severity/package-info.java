/** Impact and severity, tested. */
@NullMarked
package dev.klaxon.command.incident.severity;

import org.jspecify.annotations.NullMarked;
