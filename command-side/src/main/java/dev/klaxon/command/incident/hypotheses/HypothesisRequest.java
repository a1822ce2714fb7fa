package dev.klaxon.command.incident.hypotheses;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that opens a hypothesis.
 *
 * @param timeboxMinutes after which it is overdue, up to a year
 */
record HypothesisRequest(
        @Needed @Nullable Text statement,
        @Needed @Nullable Person owner,

        @Needed
        @Positive(message = "must be at least 1")
        @Max(value = YEAR, message = "must be at most 525600")
        @Nullable
        Integer timeboxMinutes,

        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    private static final int YEAR = 365 * 24 * 60;

    OpenHypothesis command(IncidentId incidentId, HypothesisId hypothesisId) {
        return new OpenHypothesis(incidentId, hypothesisId, statement, owner, timeboxMinutes);
    }
}
