package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.BusinessDays;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one incident adds to the figures of one person. */
public final class PersonMeasures {

    /** Counted for who commanded when the incident was first resolved. */
    private static final Set<RateKey> OF_THE_RESOLVER =
            Set.of(RateKey.TIMELINE_COMPLETENESS, RateKey.POSTMORTEM_BOOKED_ON_TIME, RateKey.POSTMORTEM_HELD_ON_TIME);

    private PersonMeasures() {}

    /**
     * The figures of one incident as far as they are that person's. Whether it counts at all is said by
     * {@link Commanders#wasEverOf}: a selection is then about those incidents alone.
     *
     * @param policy by which it is judged
     * @param now the end of what is known
     */
    public static IncidentMeasures of(
            IncidentState state, Policy policy, Learning learning, String personId, Instant now) {
        IncidentMeasures whole = IncidentMeasures.of(state, policy, learning, now);
        Commanders commanders = Commanders.of(state);
        Map<CadenceLine, CadenceAdherence> cadence = new EnumMap<>(CadenceLine.class);
        for (CadenceLine line : CadenceLine.values()) {
            cadence.put(line, CadenceAdherence.of(state, policy, line, now, commanders, personId));
        }
        return new IncidentMeasures(
                whole.incidentId(),
                whole.reference(),
                whole.declaredBy(),
                whole.declaredAt(),
                whole.severity(),
                whole.services(),
                whole.exclusion(),
                whole.drill(),
                whole.durations(),
                whole.asReported(),
                whole.anomalies(),
                cadence,
                rates(whole, commanders, personId),
                whole.rootCause(),
                whole.firstResolvedAt(),
                whole.turns(),
                actions(learning, policy.businessDays(), personId, now),
                whole.commercialImpact(),
                whole.customerFeedback(),
                whole.pendingChanges());
    }

    private static Map<RateKey, Fraction> rates(IncidentMeasures whole, Commanders commanders, String personId) {
        Map<RateKey, Fraction> rates = new EnumMap<>(RateKey.class);
        rates.putAll(whole.rates());
        Instant resolvedAt = whole.firstResolvedAt();
        if (resolvedAt == null || !commanders.wasOf(personId, resolvedAt)) {
            rates.keySet().removeAll(OF_THE_RESOLVER);
        }
        return rates;
    }

    /** Those that the person owned when the due day ended. */
    private static List<ActionDue> actions(Learning learning, BusinessDays calendar, String personId, Instant now) {
        return learning.actions().stream()
                .flatMap(action -> ActionDue.of(action, calendar, now)
                        .filter(due -> action.isOwnedBefore(calendar.endOfDay(due.dayBeginsAt(), 0), personId))
                        .stream())
                .toList();
    }
}
