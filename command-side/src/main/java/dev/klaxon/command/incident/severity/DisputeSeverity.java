package dev.klaxon.command.incident.severity;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DisputeId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import org.jspecify.annotations.Nullable;

/** Hold another severity to be right. */
public record DisputeSeverity(
        IncidentId incidentId,
        DisputeId disputeId,
        @Nullable Severity proposed,
        @Nullable Text reason) {}
