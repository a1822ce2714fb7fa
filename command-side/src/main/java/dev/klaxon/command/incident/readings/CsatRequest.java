package dev.klaxon.command.incident.readings;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that says how content an account was with the handling.
 *
 * @param score within the scale
 */
record CsatRequest(
        @Needed @Nullable String accountId,
        @Needed @Nullable Integer score,
        @Needed @Nullable CsatScale scale,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    RecordCsat command(IncidentId incidentId, ReadingId readingId) {
        return new RecordCsat(incidentId, readingId, accountId, score, scale);
    }
}
