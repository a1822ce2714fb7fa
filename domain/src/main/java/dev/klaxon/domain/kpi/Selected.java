package dev.klaxon.domain.kpi;

import dev.klaxon.domain.kpi.IncidentFigures.Exclusion;
import dev.klaxon.domain.kpi.IncidentFigures.RootCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The incidents that figures are about, and what each of them adds to a rate. */
final class Selected {

    private static final Duration RECURRENCE = Duration.ofDays(90);
    private static final Duration OLD = Duration.ofDays(14);

    private final List<IncidentFigures> known;
    private final Selection selection;
    private final Instant now;
    private final long drills;

    /** What an incident adds to a rate. */
    record Part(IncidentFigures incident, Share share) {}

    /**
     * Selects.
     *
     * @param all whatever their period, severity or service: an incident may recur outside all of them
     */
    Selected(Collection<IncidentFigures> all, Selection selection, Instant now) {
        this.known = all.stream()
                .filter(incident -> incident.drill() == selection.drills())
                .toList();
        this.selection = selection;
        this.now = now;
        this.drills = all.stream()
                .filter(IncidentFigures::drill)
                .filter(selection::wants)
                .filter(incident -> selection.holds(incident.declaredAt()))
                .count();
    }

    /** Those of the period that count. */
    List<IncidentFigures> counted() {
        return declared().filter(Selected::counts).toList();
    }

    /** How many drills of the period are left out. */
    long drills() {
        return selection.drills() ? 0 : drills;
    }

    /** What all of them add to the figures. */
    List<Tally> tallies() {
        Stream<Tally> own = known.stream()
                .filter(selection::wants)
                .flatMap(incident -> incident.tallies().entrySet().stream()
                        .filter(entry -> selection.holds(entry.getKey()))
                        .map(Map.Entry::getValue));
        Stream<Tally> rates = Stream.of(RateKey.RECURRENCE_RATE_90D, RateKey.BACKLOG_OVER_14D)
                .flatMap(key -> parts(key)
                        .map(part -> Tally.of(
                                key,
                                part.incident().severity(),
                                part.share().counted(),
                                part.share().of())));
        return Stream.concat(own, rates).toList();
    }

    /** What each incident adds to a rate. */
    Stream<Part> parts(RateKey key) {
        return switch (key) {
            case FALSE_ALARM_RATE, CANCELLED_AFTER_UPDATE ->
                own(declared().filter(incident -> incident.exclusion() != Exclusion.MERGED), key);
            case RECURRENCE_RATE_90D -> recurrences();
            case BACKLOG_OVER_14D -> backlog();
            case ACTION_CLOSURE_ON_TIME -> actions();
            default -> own(declared().filter(Selected::counts), key);
        };
    }

    private Stream<IncidentFigures> declared() {
        return known.stream().filter(selection::wants).filter(incident -> selection.holds(incident.declaredAt()));
    }

    private static boolean counts(IncidentFigures incident) {
        return incident.exclusion() == Exclusion.NONE;
    }

    private static Stream<Part> own(Stream<IncidentFigures> incidents, RateKey key) {
        return incidents.flatMap(
                incident -> Stream.ofNullable(incident.shares().get(key)).map(share -> new Part(incident, share)));
    }

    private Stream<Part> recurrences() {
        Map<String, NavigableMap<Instant, List<IncidentFigures>>> byCause = new HashMap<>();
        for (IncidentFigures incident : known) {
            RootCause cause = incident.rootCause();
            if (cause != null && counts(incident)) {
                byCause.computeIfAbsent(cause.key(), key -> new TreeMap<>())
                        .computeIfAbsent(incident.declaredAt(), at -> new ArrayList<>())
                        .add(incident);
            }
        }
        return declared().filter(Selected::counts).flatMap(incident -> recurrence(incident, byCause).stream());
    }

    private Optional<Part> recurrence(
            IncidentFigures incident, Map<String, NavigableMap<Instant, List<IncidentFigures>>> byCause) {
        RootCause cause = incident.rootCause();
        Instant resolvedAt = incident.firstResolvedAt();
        if (cause == null || resolvedAt == null) {
            return Optional.empty();
        }
        Instant end = resolvedAt.plus(RECURRENCE);
        List<UUID> ids = new ArrayList<>(cause.eventIds());
        Optional<IncidentFigures> other = byCause
                .getOrDefault(cause.key(), Collections.emptyNavigableMap())
                .subMap(resolvedAt, false, end, true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(each -> !each.incidentId().equals(incident.incidentId()))
                .findFirst();
        other.ifPresent(each -> ids.add(each.declaredBy()));
        return other.isPresent() || end.isBefore(now)
                ? Optional.of(new Part(incident, Share.of(other.isPresent(), ids)))
                : Optional.empty();
    }

    private Stream<Part> backlog() {
        return known.stream()
                .filter(Selected::counts)
                .filter(selection::wants)
                .filter(incident -> incident.declaredAt().isBefore(selection.to()) && incident.isOpenAt(selection.to()))
                .map(incident -> new Part(
                        incident,
                        Share.of(
                                incident.declaredAt().plus(OLD).isBefore(selection.to()),
                                List.of(incident.declaredBy()))));
    }

    private Stream<Part> actions() {
        return known.stream()
                .filter(Selected::counts)
                .filter(selection::wants)
                .flatMap(incident -> incident.actions().stream()
                        .filter(action -> selection.holds(action.dayBeginsAt()))
                        .map(action -> new Part(incident, Share.of(action.onTime(), action.eventIds()))));
    }
}
