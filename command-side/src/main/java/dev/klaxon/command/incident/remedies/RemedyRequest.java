package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The body that proposes a remedy.
 *
 * @param amount of a credit, in the incident's currency
 * @param days of an extended term
 * @param basis what it rests on, for example a clause
 */
record RemedyRequest(
        @Needed @Nullable RemedyKind kind,
        @Needed @Nullable String accountId,
        @Nullable Money amount,

        @Positive(message = "must be more than 0") @Nullable Integer days,

        @Needed @Nullable Text basis,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    ProposeRemedy command(IncidentId incidentId, RemedyId remedyId) {
        return new ProposeRemedy(incidentId, remedyId, kind, accountId, amount, days, basis);
    }
}
