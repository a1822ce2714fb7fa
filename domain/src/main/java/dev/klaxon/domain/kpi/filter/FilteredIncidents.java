package dev.klaxon.domain.kpi.filter;

import dev.klaxon.domain.kpi.measure.BacklogAge;
import dev.klaxon.domain.kpi.measure.Fraction;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.IncidentMeasures.Exclusion;
import dev.klaxon.domain.kpi.measure.RateKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The incidents that figures are about, and what each of them adds to a rate. */
public final class FilteredIncidents {

    private final List<IncidentMeasures> known;
    private final KpiFilter filter;
    private final Instant now;
    private final long drills;

    /** What an incident adds to a rate. */
    public record Part(IncidentMeasures incident, Fraction fraction) {}

    /**
     * Selects.
     *
     * @param all whatever their period, severity or service: an incident may recur outside all of them
     */
    public FilteredIncidents(Collection<IncidentMeasures> all, KpiFilter filter, Instant now) {
        this.known = all.stream()
                .filter(incident -> incident.drill() == filter.drills())
                .toList();
        this.filter = filter;
        this.now = now;
        this.drills = all.stream()
                .filter(IncidentMeasures::drill)
                .filter(filter::matches)
                .filter(incident -> filter.covers(incident.declaredAt()))
                .count();
    }

    /** All that figures are about and that is no drill unless drills are asked for, whatever its period. */
    public Stream<IncidentMeasures> wanted() {
        return known.stream().filter(filter::matches);
    }

    /** Those of the period that count. */
    public List<IncidentMeasures> counted() {
        return declared().filter(FilteredIncidents::counts).toList();
    }

    /** How many drills of the period are left out. */
    public long drills() {
        return filter.drills() ? 0 : drills;
    }

    /** What each incident adds to a rate. */
    public Stream<Part> parts(RateKey key) {
        return switch (key) {
            case FALSE_ALARM_RATE, CANCELLED_AFTER_UPDATE ->
                own(declared().filter(incident -> incident.exclusion() != Exclusion.MERGED), key);
            case RECURRENCE_RATE_90D -> recurrences();
            case BACKLOG_OVER_14D -> backlog();
            case ACTION_CLOSURE_ON_TIME -> actions();
            default -> own(declared().filter(FilteredIncidents::counts), key);
        };
    }

    private Stream<IncidentMeasures> declared() {
        return known.stream().filter(filter::matches).filter(incident -> filter.covers(incident.declaredAt()));
    }

    private static boolean counts(IncidentMeasures incident) {
        return incident.exclusion() == Exclusion.NONE;
    }

    private static Stream<Part> own(Stream<IncidentMeasures> incidents, RateKey key) {
        return incidents.flatMap(
                incident -> Stream.ofNullable(incident.rates().get(key)).map(fraction -> new Part(incident, fraction)));
    }

    private Stream<Part> recurrences() {
        Recurrence recurrence = new Recurrence(known.stream().filter(FilteredIncidents::counts));
        return declared()
                .filter(FilteredIncidents::counts)
                .flatMap(incident ->
                        recurrence.of(incident, now).map(fraction -> new Part(incident, fraction)).stream());
    }

    private Stream<Part> backlog() {
        return known.stream()
                .filter(FilteredIncidents::counts)
                .filter(filter::matches)
                .filter(incident -> incident.declaredAt().isBefore(filter.to()) && incident.isOpenAt(filter.to()))
                .map(incident -> new Part(
                        incident,
                        Fraction.of(
                                BacklogAge.of(incident.declaredAt(), filter.to()) == BacklogAge.OVER_14D,
                                List.of(incident.declaredBy()))));
    }

    private Stream<Part> actions() {
        return known.stream()
                .filter(FilteredIncidents::counts)
                .filter(filter::matchesSeverityAndService)
                .flatMap(incident -> incident.actions().stream()
                        .filter(action -> filter.covers(action.dayBeginsAt()))
                        .map(action -> new Part(incident, Fraction.of(action.onTime(), action.eventIds()))));
    }
}
