package dev.klaxon.command.incident.severity;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Decide the severity.
 *
 * @param holdId for the hold that a SEV-0 places
 */
public record AssignSeverity(
        IncidentId incidentId,
        Severity severity,
        Certainty certainty,
        @Nullable Text rationale,
        HoldId holdId) {}
