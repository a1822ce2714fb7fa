package dev.klaxon.query.credits;

import dev.klaxon.domain.incident.ImpactSpan;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.CreditRules;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.policy.PolicyDocument.CreditBand;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an account would be offered by the policy's terms. It decides nothing: a remedy is proposed and approved as any
 * other.
 *
 * @param arr the annual recurring revenue of the account; absent where nobody stated it
 * @param monthlyRevenue a twelfth of that, rounded half even
 * @param impactSeconds from the beginning of the impact to its end; negative where the stamps stand in the wrong order
 * @param bandUpToMinutes the longest impact of the band that holds; absent in the last one, and without a band
 * @param percent of a month's revenue; absent without a band
 * @param amount {@code arr / 12 * percent / 100}, rounded once, half even in the currency; absent where one of the two
 *     is
 * @param policyVersion whose terms these are
 */
record CreditEstimate(
        UUID incidentId,
        String reference,
        String accountId,
        @Nullable String tier,
        @Nullable Money arr,
        @Nullable Money monthlyRevenue,
        Impact impact,
        long impactSeconds,
        @Nullable Integer bandUpToMinutes,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        int policyVersion) {

    /**
     * The time in which the account was hit.
     *
     * @param to the hour of asking where {@code ongoing}
     */
    record Impact(Instant from, Instant to, boolean ongoing, ImpactSpan.Basis basis) {}

    static CreditEstimate of(IncidentState incident, Account account, Impact impact, Policy policy) {
        Duration length = Duration.between(impact.from(), impact.to());
        Money arr = account.arr();
        CreditBand band = (length.isNegative()
                        ? Optional.<CreditBand>empty()
                        : policy.credits().band(account.tier(), length))
                .orElse(null);
        return new CreditEstimate(
                incident.id().value(),
                incident.reference(),
                account.accountId(),
                account.tier(),
                arr,
                arr == null ? null : CreditRules.month(arr),
                impact,
                length.toSeconds(),
                band == null ? null : band.upToMinutes(),
                band == null ? null : band.percent(),
                arr == null || band == null ? null : CreditRules.amount(arr, band),
                policy.version());
    }
}
