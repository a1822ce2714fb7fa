package dev.klaxon.command.incident.readings;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that says how an account feels about us.
 *
 * @param sentiment -2 (worst) to 2
 */
record SentimentRequest(
        @Needed @Nullable String accountId,
        @Needed @Min(-2) @Max(2) @Nullable Integer sentiment,

        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    RecordSentiment command(IncidentId incidentId, ReadingId readingId) {
        return new RecordSentiment(incidentId, readingId, accountId, sentiment);
    }
}
