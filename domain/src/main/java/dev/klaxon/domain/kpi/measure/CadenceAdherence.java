package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.cadence.LineRecord;
import dev.klaxon.domain.cadence.Measure;
import dev.klaxon.domain.cadence.Window;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one incident kept a line of communication.
 *
 * @param eventIds the updates that came in time, by target or by limit
 * @param dueAt when the windows that still run will have passed, by target and by limit
 */
public record CadenceAdherence(
        long targetHits, long targetMisses, long limitHits, long limitMisses, List<UUID> eventIds, Set<Instant> dueAt) {

    public CadenceAdherence {
        eventIds = List.copyOf(eventIds);
        dueAt = Set.copyOf(dueAt);
    }

    static CadenceAdherence of(IncidentState state, Policy policy, CadenceLine line, Instant now) {
        LineRecord target = LineRecord.of(state, policy, line, Measure.TARGET, now);
        LineRecord limit = LineRecord.of(state, policy, line, Measure.LIMIT, now);
        return of(target, limit);
    }

    private static CadenceAdherence of(LineRecord target, LineRecord limit) {
        return new CadenceAdherence(
                target.hits(),
                target.misses(),
                limit.hits(),
                limit.misses(),
                Stream.of(target, limit)
                        .flatMap(line -> line.hitBy().stream())
                        .distinct()
                        .toList(),
                dues(target, limit));
    }

    private static Set<Instant> dues(LineRecord target, LineRecord limit) {
        return Stream.of(target, limit)
                .flatMap(line -> line.open().stream())
                .map(Window::dueAt)
                .collect(Collectors.toSet());
    }

    /** As far as that person commanded when a window was hit or ran out. */
    static CadenceAdherence of(
            IncidentState state, Policy policy, CadenceLine line, Instant now, Commanders commanders, String personId) {
        LineRecord target = commanders.under(LineRecord.of(state, policy, line, Measure.TARGET, now), personId);
        LineRecord limit = commanders.under(LineRecord.of(state, policy, line, Measure.LIMIT, now), personId);
        return of(target, limit);
    }

    /** Whether it adds a window, by target or by limit. */
    public boolean adds() {
        return counts() || limitHits + limitMisses > 0;
    }

    /** Whether it says anything, by target. */
    public boolean counts() {
        return targetHits + targetMisses > 0;
    }
}
