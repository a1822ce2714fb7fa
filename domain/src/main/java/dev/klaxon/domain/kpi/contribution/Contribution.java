package dev.klaxon.domain.kpi.contribution;

import dev.klaxon.domain.kpi.measure.CadenceAdherence;
import dev.klaxon.domain.kpi.measure.CommercialImpact.Credit;
import dev.klaxon.domain.kpi.measure.CustomerFeedback.Rating;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one incident, ticket or action has to do with a figure.
 *
 * @param reference of the incident
 * @param seconds of a duration
 * @param numerator what it adds there: of a rate, or windows that were kept
 * @param denominator what it adds there: of a rate, or windows that were kept or missed
 * @param detail what it adds to a figure of money or customers, or of windows by limit
 * @param eventIds the events that it rests on
 */
public record Contribution(
        IncidentId incidentId,
        String reference,
        @Nullable Severity severity,
        @Nullable Long seconds,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Detail detail,
        List<UUID> eventIds) {

    public Contribution {
        eventIds = List.copyOf(eventIds);
    }

    /**
     * What one credit, account, reading or answer adds, or a line of communication by limit.
     *
     * @param accountId whose it is, where that is known
     * @param credit an approved one
     * @param arr the yearly revenue of an affected account
     * @param value a change, or a score; of churn risk 1 where it fell and -1 where it rose
     * @param scale of a score
     * @param limitHits windows that were kept by limit
     * @param limitMisses windows that were missed by limit
     */
    public record Detail(
            @Nullable String accountId,
            @Nullable Money credit,
            @Nullable Money arr,
            @Nullable Integer value,
            @Nullable CsatScale scale,
            @Nullable Long limitHits,
            @Nullable Long limitMisses) {

        static Detail credit(Credit credit) {
            return new Detail(credit.accountId(), credit.amount(), null, null, null, null, null);
        }

        static Detail revenue(String accountId, Money arr) {
            return new Detail(accountId, null, arr, null, null, null, null);
        }

        static Detail reading(String accountId, int value) {
            return new Detail(accountId, null, null, value, null, null, null);
        }

        static Detail score(Rating rating) {
            return new Detail(rating.accountId(), null, null, rating.score(), rating.scale(), null, null);
        }

        static Detail byLimit(CadenceAdherence adherence) {
            return new Detail(null, null, null, null, null, adherence.limitHits(), adherence.limitMisses());
        }
    }

    /** Whether the yearly revenue that it tells is the one that counts, if it tells one: its account's last. */
    public boolean isCountedIn(Subtotal subtotal) {
        String accountId = detail == null ? null : detail.accountId();
        Money arr = detail == null ? null : detail.arr();
        return accountId == null
                || arr == null
                || subtotal.revenue(arr.getCurrencyUnit(), accountId)
                        .filter(last -> last.incidentId().equals(incidentId.value()))
                        .isPresent();
    }

    static Contribution of(IncidentMeasures incident, Detail detail, List<UUID> eventIds) {
        return of(incident, null, null, null, detail, eventIds);
    }

    static Contribution of(
            IncidentMeasures incident,
            @Nullable Long seconds,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Detail detail,
            List<UUID> eventIds) {
        return new Contribution(
                incident.incidentId(),
                incident.reference(),
                incident.severity(),
                seconds,
                numerator,
                denominator,
                detail,
                eventIds);
    }
}
