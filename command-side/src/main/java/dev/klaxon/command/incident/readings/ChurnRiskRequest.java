package dev.klaxon.command.incident.readings;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that says how likely an account is to leave. */
record ChurnRiskRequest(
        @Needed @Nullable String accountId,
        @Needed @Nullable ChurnRisk risk,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    RecordChurnRisk command(IncidentId incidentId, ReadingId readingId) {
        return new RecordChurnRisk(incidentId, readingId, accountId, risk);
    }
}
