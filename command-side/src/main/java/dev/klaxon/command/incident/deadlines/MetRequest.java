package dev.klaxon.command.incident.deadlines;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that says that a regulatory deadline was met.
 *
 * @param evidenceIds what shows it
 */
record MetRequest(
        @Needed @Size(max = 100) List<EvidenceId> evidenceIds,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    MetRequest {
        evidenceIds = List.copyOf(evidenceIds);
    }

    MeetDeadline command(IncidentId incidentId, DeadlineId deadlineId) {
        return new MeetDeadline(incidentId, deadlineId, evidenceIds);
    }
}
