package dev.klaxon.domain.kpi.filter;

import dev.klaxon.domain.kpi.measure.Fraction;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RootCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether incidents recur: another one with the same root cause is declared within {@link #WINDOW} after the first
 * resolution.
 */
public final class Recurrence {

    /** How long after its resolution an incident may recur, the last instant with it. */
    public static final Duration WINDOW = Duration.ofDays(90);

    private final Map<String, NavigableMap<Instant, List<IncidentMeasures>>> byCause = new HashMap<>();

    /**
     * Looks for the others.
     *
     * @param known all that may be the other one
     */
    Recurrence(Stream<IncidentMeasures> known) {
        known.forEach(incident -> {
            RootCause cause = incident.rootCause();
            if (cause != null) {
                byCause.computeIfAbsent(cause.key(), key -> new TreeMap<>())
                        .computeIfAbsent(incident.declaredAt(), at -> new ArrayList<>())
                        .add(incident);
            }
        });
    }

    /** What an incident adds to the rate; nothing while it may still recur. */
    Optional<Fraction> of(IncidentMeasures incident, Instant now) {
        RootCause cause = incident.rootCause();
        Instant resolvedAt = incident.firstResolvedAt();
        if (cause == null || resolvedAt == null) {
            return Optional.empty();
        }
        Instant end = resolvedAt.plus(WINDOW);
        List<UUID> ids = new ArrayList<>(cause.eventIds());
        Optional<IncidentMeasures> other = byCause
                .getOrDefault(cause.key(), Collections.emptyNavigableMap())
                .subMap(resolvedAt, false, end, true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(each -> !each.incidentId().equals(incident.incidentId()))
                .findFirst();
        other.ifPresent(each -> ids.add(each.declaredBy()));
        return other.isPresent() || end.isBefore(now)
                ? Optional.of(Fraction.of(other.isPresent(), ids))
                : Optional.empty();
    }
}
