package dev.klaxon.domain.kpi;

import dev.klaxon.domain.cadence.LineRecord;
import dev.klaxon.domain.cadence.Measure;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How one incident kept a line of communication.
 *
 * @param eventIds the updates that came in time
 */
public record Kept(long targetHits, long targetMisses, long limitHits, long limitMisses, List<UUID> eventIds) {

    public Kept {
        eventIds = List.copyOf(eventIds);
    }

    static Kept of(IncidentState state, Policy policy, CadenceLine line, Instant now) {
        LineRecord target = LineRecord.of(state, policy, line, Measure.TARGET, now);
        LineRecord limit = LineRecord.of(state, policy, line, Measure.LIMIT, now);
        return new Kept(target.hits(), target.misses(), limit.hits(), limit.misses(), target.hitBy());
    }

    /** As far as that person commanded when a window was hit or ran out. */
    static Kept of(
            IncidentState state, Policy policy, CadenceLine line, Instant now, Command command, String personId) {
        LineRecord target = command.under(LineRecord.of(state, policy, line, Measure.TARGET, now), personId);
        LineRecord limit = command.under(LineRecord.of(state, policy, line, Measure.LIMIT, now), personId);
        return new Kept(target.hits(), target.misses(), limit.hits(), limit.misses(), target.hitBy());
    }

    /** Whether it says anything, by target. */
    boolean counts() {
        return targetHits + targetMisses > 0;
    }
}
