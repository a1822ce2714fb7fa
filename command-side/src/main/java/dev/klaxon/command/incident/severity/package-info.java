/** Impact and severity. */
@NullMarked
package dev.klaxon.command.incident.severity;

import org.jspecify.annotations.NullMarked;
