package dev.klaxon.command.incident.status;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Call off a false alarm. */
public record CancelIncident(
        IncidentId incidentId, @Nullable Text reason) {}
