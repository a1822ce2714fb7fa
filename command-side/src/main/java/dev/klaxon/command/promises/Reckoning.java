package dev.klaxon.command.promises;

import dev.klaxon.command.policy.PolicyBook;
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

    private final Standings standings;
    private final PolicyBook policies;

    Reckoning(Standings standings, PolicyBook policies) {
        this.standings = standings;
        this.policies = policies;
    }

    /**
     * All promises of which a window may still have to be recorded.
     *
     * @param reckoned since when promises are known, by their names, as far as that was reckoned before
     */
    List<WatchedPromise> promises(IncidentId id, Watch watch, Map<String, Instant> reckoned) {
        Standing standing = standings.find(id);
        List<Promise> owed = unfinished(standing, watch);
        Map<Promise, Instant> known = owed.stream()
                .filter(promise -> reckoned.containsKey(WatchedPromise.nameOf(promise)))
                .collect(
                        Collectors.toMap(Function.identity(), promise -> reckoned.get(WatchedPromise.nameOf(promise))));
        if (!known.keySet().containsAll(owed)) {
            List<Moment> history = standings.history(id);
            standing = history.getLast().standing();
            owed = unfinished(standing, watch);
            Set<Promise> unknown = new HashSet<>(owed);
            unknown.removeAll(known.keySet());
            known.putAll(knownSince(unknown, history, this::owed));
        }
        boolean drill = standing.isDrill();
        return owed.stream()
                .flatMap(promise -> Stream.ofNullable(known.get(promise))
                        .map(knownAt -> new WatchedPromise(promise, knownAt, drill)))
                .toList();
    }

    /** For each promise that is owed at the end the first of the moments from which on it was owed all along. */
    static Map<Promise, Instant> knownSince(
            Set<Promise> promises, List<Moment> history, Function<Standing, List<Promise>> owed) {
        Map<Promise, Instant> since = new HashMap<>();
        Set<Promise> sought = new HashSet<>(promises);
        for (Moment moment : history.reversed()) {
            if (sought.isEmpty()) {
                break;
            }
            if (moment.telling()) {
                sought.retainAll(new HashSet<>(owed.apply(moment.standing())));
                sought.forEach(promise -> since.put(promise, moment.recordedAt()));
            }
        }
        return since;
    }

    private List<Promise> unfinished(Standing standing, Watch watch) {
        return owed(standing).stream()
                .filter(promise ->
                        promise.step() != null || !watch.has(promise.first().id()))
                .toList();
    }

    private List<Promise> owed(Standing standing) {
        return standing.owed(policies.at(standing.incident().policyVersion()));
    }
}
