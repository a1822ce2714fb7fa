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
public final class Personal {

    /** Counted for who commanded when the incident was first resolved. */
    private static final Set<RateKey> OF_THE_RESOLVER =
            Set.of(RateKey.TIMELINE_COMPLETENESS, RateKey.POSTMORTEM_BOOKED_ON_TIME, RateKey.POSTMORTEM_HELD_ON_TIME);

    private Personal() {}

    /**
     * The figures of one incident as far as they are that person's. Whether it counts at all is said by
     * {@link Command#wasEverOf}: a selection is then about those incidents alone.
     *
     * @param policy by which it is judged
     * @param now the end of what is known
     */
    public static IncidentFigures of(
            IncidentState state, Policy policy, Learning learning, String personId, Instant now) {
        IncidentFigures whole = IncidentFigures.of(state, policy, learning, now);
        Command command = Command.of(state);
        Map<CadenceLine, Kept> cadence = new EnumMap<>(CadenceLine.class);
        for (CadenceLine line : CadenceLine.values()) {
            cadence.put(line, Kept.of(state, policy, line, now, command, personId));
        }
        return new IncidentFigures(
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
                shares(whole, command, personId),
                whole.rootCause(),
                whole.firstResolvedAt(),
                whole.turns(),
                actions(learning, policy.businessDays(), personId, now),
                whole.stakes(),
                whole.voices(),
                whole.outlook());
    }

    private static Map<RateKey, Share> shares(IncidentFigures whole, Command command, String personId) {
        Map<RateKey, Share> shares = new EnumMap<>(RateKey.class);
        shares.putAll(whole.shares());
        Instant resolvedAt = whole.firstResolvedAt();
        if (resolvedAt == null || !command.wasOf(personId, resolvedAt)) {
            shares.keySet().removeAll(OF_THE_RESOLVER);
        }
        return shares;
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
