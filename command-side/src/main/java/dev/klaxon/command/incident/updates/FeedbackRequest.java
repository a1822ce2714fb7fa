package dev.klaxon.command.incident.updates;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.FeedbackId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of feedback on an update.
 *
 * @param rating 1 (worst) to 5
 */
record FeedbackRequest(
        @Nullable String accountId,
        @Needed @Nullable Text text,
        @Min(1) @Max(5) @Nullable Integer rating,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    ReceiveFeedback command(IncidentId incidentId, UpdateId updateId, FeedbackId feedbackId) {
        return new ReceiveFeedback(incidentId, updateId, feedbackId, accountId, text, rating);
    }
}
