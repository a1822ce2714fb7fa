package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something was proposed to make an account whole.
 *
 * @param amount of a credit
 * @param days of an extended term
 * @param basis what it rests on, for example a clause
 */
@Revision("1")
public record RemedyProposed(
        IncidentId incidentId,
        RemedyId remedyId,
        @Nullable RemedyKind kind,
        @Nullable String accountId,
        @Nullable Money amount,
        @Nullable Integer days,
        @Nullable Text basis,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
