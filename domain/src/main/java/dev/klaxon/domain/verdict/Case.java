package dev.klaxon.domain.verdict;

import dev.klaxon.domain.clock.IncidentClocks;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One incident before one version of the policy at one instant. */
record Case(IncidentState state, Policy policy, Instant now, IncidentClocks clocks) {

    Case(IncidentState state, Policy policy, Instant now) {
        this(state, policy, now, new IncidentClocks(state, policy));
    }

    /** Absent facts of imported history say nothing. */
    boolean isImported() {
        return state.isImported();
    }

    /** A false alarm, or a part of another incident: nothing is expected of it any more. */
    boolean isDropped() {
        return state.status() == Status.CANCELLED || state.status() == Status.MERGED;
    }

    /** The last instant that counts for what must be done while it is open. */
    Instant openUntil() {
        return state.statusTrack()
                .notOpenSince()
                .filter(since -> since.isBefore(now))
                .orElse(now);
    }

    Verdict verdict(
            Rule rule, Outcome outcome, @Nullable Measured limit, @Nullable Measured actual, List<UUID> eventIds) {
        return new Verdict(rule, null, outcome, limit, actual, null, eventIds, policy.version());
    }

    Verdict notApplicable(Rule rule) {
        return verdict(rule, Outcome.NOT_APPLICABLE, null, null, List.of());
    }
}
