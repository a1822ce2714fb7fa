package dev.klaxon.command.incident.severity;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a severity assignment.
 *
 * @param rationale needed where the severity differs from the recommendation
 * @param provisional default false
 */
record SeverityRequest(
        Severity severity,
        @Nullable Text rationale,
        @Nullable Boolean provisional,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    /**
     * The command meant.
     *
     * @param holdId for the hold that a SEV-0 places
     */
    AssignSeverity command(IncidentId incidentId, HoldId holdId) {
        Certainty certainty = Boolean.TRUE.equals(provisional) ? Certainty.PROVISIONAL : Certainty.FINAL;
        return new AssignSeverity(incidentId, severity, certainty, rationale, holdId);
    }
}
