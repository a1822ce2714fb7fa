package dev.klaxon.command.incident.status;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Status;
import org.jspecify.annotations.Nullable;

/**
 * Take up an incident again.
 *
 * @param to CONTAINED where null
 */
public record ReopenIncident(
        IncidentId incidentId,
        @Nullable Text reason,
        @Nullable Status to) {}
