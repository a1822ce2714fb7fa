package dev.klaxon.command.incident.deadlines;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that sets a regulatory deadline.
 *
 * @param jurisdiction whose law it is
 * @param duty what is to be told to whom
 */
record DeadlineRequest(
        @Needed @Nullable Text jurisdiction,
        @Needed @Nullable Text duty,
        @Needed @Nullable Instant dueAt,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    SetDeadline command(IncidentId incidentId, DeadlineId deadlineId) {
        return new SetDeadline(incidentId, deadlineId, jurisdiction, duty, dueAt);
    }
}
