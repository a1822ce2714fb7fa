package dev.klaxon.command.incident.severity;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DisputeId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that disputes the severity. */
record DisputeRequest(
        @Needed @Nullable Severity proposed,
        @Needed @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    DisputeSeverity command(IncidentId incidentId, DisputeId disputeId) {
        return new DisputeSeverity(incidentId, disputeId, proposed, reason);
    }
}
