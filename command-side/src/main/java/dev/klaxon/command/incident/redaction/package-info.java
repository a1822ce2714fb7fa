/** What evidence nobody may see any more, and its destruction. */
@NullMarked
package dev.klaxon.command.incident.redaction;

import org.jspecify.annotations.NullMarked;
