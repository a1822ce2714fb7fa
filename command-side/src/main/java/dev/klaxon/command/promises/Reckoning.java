package dev.klaxon.command.promises;

import dev.klaxon.command.incident.IncidentFolds;
import dev.klaxon.command.incident.IncidentFolds.Told;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reckons what one incident owes and since when that is known, from the log alone. */
@Component
class Reckoning {

    private final IncidentFolds incidents;
    private final PolicyBook policies;

    Reckoning(IncidentFolds incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    /**
     * All promises of which a window may still have to be recorded.
     *
     * @param reckoned since when promises are known, by their names, as far as that was reckoned before
     */
    List<WatchedPromise> promises(IncidentId id, Watch watch, Map<String, Instant> reckoned) {
        IncidentState state = incidents.find(id).orElseThrow();
        List<Promise> owed = unfinished(state, watch);
        Map<Promise, Instant> known = owed.stream()
                .filter(promise -> reckoned.containsKey(WatchedPromise.nameOf(promise)))
                .collect(
                        Collectors.toMap(Function.identity(), promise -> reckoned.get(WatchedPromise.nameOf(promise))));
        if (!known.keySet().containsAll(owed)) {
            List<Told> history = incidents.history(id);
            state = history.getLast().state();
            owed = unfinished(state, watch);
            Set<Promise> unknown = new HashSet<>(owed);
            unknown.removeAll(known.keySet());
            known.putAll(knownSince(unknown, history, this::owed));
        }
        boolean drill = state.declaration().event().drill();
        return owed.stream()
                .flatMap(promise -> Stream.ofNullable(known.get(promise))
                        .map(knownAt -> new WatchedPromise(promise, knownAt, drill)))
                .toList();
    }

    /** For each promise that is owed at the end the first of the moments from which on it was owed all along. */
    static Map<Promise, Instant> knownSince(
            Set<Promise> promises, List<Told> history, Function<IncidentState, List<Promise>> owed) {
        Map<Promise, Instant> since = new HashMap<>();
        Set<Promise> sought = new HashSet<>(promises);
        for (Told told : history.reversed()) {
            if (sought.isEmpty()) {
                break;
            }
            if (Owed.dependsOn(told.event())) {
                sought.retainAll(new HashSet<>(owed.apply(told.state())));
                sought.forEach(promise -> since.put(promise, told.recordedAt()));
            }
        }
        return since;
    }

    private List<Promise> unfinished(IncidentState state, Watch watch) {
        return owed(state).stream()
                .filter(promise ->
                        promise.step() != null || !watch.has(promise.first().id()))
                .toList();
    }

    private List<Promise> owed(IncidentState state) {
        return Owed.of(state, policies.at(state.policyVersion()));
    }
}
