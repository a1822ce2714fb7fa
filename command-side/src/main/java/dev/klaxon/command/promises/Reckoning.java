package dev.klaxon.command.promises;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.domain.promise.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which windows of one incident are to be waited for.
 *
 * @param watch what was recorded
 * @param known when the windows that are waited for now became known, by their ids
 */
record Reckoning(IncidentState state, Policy policy, Watch watch, Map<String, Instant> known, Instant now) {

    /** The next window of each promise, if there is one. */
    List<WatchedWindow> windows() {
        return Owed.of(state, policy).stream()
                .flatMap(promise -> next(promise).stream())
                .toList();
    }

    /** Of a drill, which may be told faster than it would have happened, what had passed unknown never counts. */
    private Optional<WatchedWindow> next(Promise promise) {
        boolean drill = state.declaration().event().drill();
        boolean followsRecorded = false;
        for (Slot slot : (Iterable<Slot>) promise.windows()::iterator) {
            if (watch.has(slot.id())) {
                followsRecorded = true;
                continue;
            }
            // what follows a recorded window was known as soon as it opened
            WatchedWindow window = new WatchedWindow(
                    slot.id(), slot.dueAt(), known.getOrDefault(slot.id(), followsRecorded ? slot.openedAt() : now));
            if (!drill || window.wasAhead()) {
                return Optional.of(window);
            }
            followsRecorded = false;
        }
        return Optional.empty();
    }
}
