package dev.klaxon.domain.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Folds what was recorded, and takes the figures off it. */
final class Folds {

    private Folds() {}

    static List<IncidentFigures> figures(History history, Instant now) {
        return history.incidents().stream()
                .map(incident ->
                        IncidentFigures.of(fold(incident.events()), Policy.builtIn(), incident.learning(), now))
                .toList();
    }

    static IncidentState fold(SequencedMap<UUID, IncidentEvent> events) {
        IncidentState state = null;
        for (Map.Entry<UUID, IncidentEvent> entry : events.sequencedEntrySet()) {
            state = IncidentState.next(state, entry.getKey(), entry.getValue());
        }
        if (state == null) {
            throw new IllegalStateException("Nothing was recorded");
        }
        return state;
    }
}
