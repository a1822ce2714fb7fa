package dev.klaxon.command.incident.rootcause;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * Name the root cause.
 *
 * @param key the same for the same cause, so that recurrences are found
 */
public record NameRootCause(
        IncidentId incidentId,
        @Nullable String key,
        @Nullable Text text) {}
