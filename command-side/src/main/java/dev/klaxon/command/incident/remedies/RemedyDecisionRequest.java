package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemedyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that decides on a remedy. */
record RemedyDecisionRequest(
        RemedyDecision decision,
        @Needed @Nullable Text comment,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    DecideRemedy command(IncidentId incidentId, RemedyId remedyId, ApprovalId approvalId) {
        return new DecideRemedy(incidentId, remedyId, decision, approvalId, comment);
    }
}
