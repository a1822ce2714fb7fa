package dev.klaxon.histories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Snapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds incidents: from what this node knows of them, else from a snapshot, else from their first event, and on by what
 * was recorded since.
 */
final class IncidentStates {

    /** About 1 kB an event. */
    private static final long MOST_EVENTS = 100_000;

    private final LogReader log;
    private final Snapshots snapshots;
    private final String form;
    private final ObjectMapper json = EventJson.newStateMapper();
    private final Cache<String, IncidentState> known = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((String id, IncidentState state) -> (int) Math.min(state.version(), MOST_EVENTS))
            .build();

    /**
     * What folds them.
     *
     * @param form of the snapshots that this program reads; others are passed over
     */
    IncidentStates(LogReader log, Snapshots snapshots, String form) {
        this.log = log;
        this.snapshots = snapshots;
        this.form = form;
    }

    /** Those of the incidents that were there, as far as their events can be read. */
    Map<String, IncidentState> find(Collection<String> ids, UpTo upTo) {
        Map<String, IncidentState> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            IncidentState start = known.getIfPresent(id);
            Optional<IncidentState> state = start == null && ids.size() > 1 ? Optional.empty() : from(start, id, upTo);
            state.ifPresentOrElse(whole -> found.put(id, whole), () -> unknown.add(id));
        }
        log.streams(unknown, upTo.bound()).forEach((id, events) -> {
            IncidentState state = fold(null, events);
            if (state != null) {
                found.put(id, keep(id, state));
            }
        });
        return found;
    }

    /** Goes on from a known state or a snapshot; nothing where neither is as old as wanted. */
    private Optional<IncidentState> from(@Nullable IncidentState start, String id, UpTo upTo) {
        IncidentState base = start == null ? snapshot(id) : start;
        if (base == null) {
            return Optional.empty();
        }
        List<LoggedEvent> since = log.stream(Streams.of(base.id()), base.version() - 1, upTo.bound())
                .toList();
        if (since.isEmpty()) {
            return Optional.empty();
        }
        IncidentState state = fold(base, since.subList(1, since.size()));
        return Optional.of(keep(id, state == null ? base : state));
    }

    private @Nullable IncidentState snapshot(String id) {
        return snapshots
                .find(id)
                .filter(snapshot -> snapshot.revision().equals(form))
                .map(snapshot -> {
                    try {
                        return json.treeToValue(
                                json.readTree(snapshot.payload()).get("state"), IncidentState.class);
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException("A snapshot of " + id + " cannot be read", e);
                    }
                })
                .orElse(null);
    }

    /** What was asked of the past does not displace what is newer. */
    private IncidentState keep(String id, IncidentState state) {
        known.asMap().merge(id, state, (one, other) -> one.version() >= other.version() ? one : other);
        return state;
    }

    private static @Nullable IncidentState fold(@Nullable IncidentState start, List<LoggedEvent> events) {
        IncidentState state = start;
        for (LoggedEvent event : events) {
            if (event.isUnreadable()) {
                break;
            }
            state = IncidentState.next(state, event.eventId(), (IncidentEvent) event.event());
        }
        return state;
    }
}
