package dev.klaxon.domain.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.recount.History;
import dev.klaxon.recount.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds what was recorded, and takes the figures off it. */
public final class Folds {

    private Folds() {}

    public static List<IncidentMeasures> measures(History history, Instant now) {
        return history.incidents().stream()
                .map(incident -> measures(incident, now))
                .toList();
    }

    public static IncidentMeasures measures(History.Incident incident, Instant now) {
        return IncidentMeasures.of(fold(incident.events()), Policy.builtIn(), learning(incident), now);
    }

    public static KpiFilter filter(Wanted wanted) {
        return new KpiFilter(
                wanted.from(),
                wanted.to(),
                Stream.of(Severity.values())
                        .filter(severity -> wanted.severities().contains(severity.label()))
                        .collect(Collectors.toSet()),
                wanted.services(),
                wanted.drills());
    }

    public static Learning learning(History.Incident incident) {
        PostmortemState state = null;
        for (Map.Entry<UUID, PostmortemEvent> entry : incident.postmortem().sequencedEntrySet()) {
            state = PostmortemState.next(state, entry.getKey(), entry.getValue());
        }
        return Learning.of(state);
    }

    public static IncidentState fold(SequencedMap<UUID, IncidentEvent> events) {
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
