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
import org.jspecify.annotations.Nullable;

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
        for (Slot slot : (Iterable<Slot>) promise.windows()::iterator) {
            WatchedWindow window = watched(slot);
            if (!watch.has(slot.id()) && (!drill || window.wasAhead())) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    private WatchedWindow watched(Slot slot) {
        @Nullable Instant since = known.get(slot.id());
        return new WatchedWindow(slot.id(), slot.dueAt(), since == null ? now : since);
    }
}
