package dev.klaxon.command.incident.workarounds;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.WorkaroundId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that proposes a workaround.
 *
 * @param rollback how to take it back
 */
record WorkaroundRequest(
        @Needed @Nullable Text steps,
        @Needed @Nullable Text riskNotes,
        @Needed @Nullable Text rollback,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    ProposeWorkaround command(IncidentId incidentId, WorkaroundId workaroundId) {
        return new ProposeWorkaround(incidentId, workaroundId, steps, riskNotes, rollback);
    }
}
