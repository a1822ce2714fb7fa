package dev.klaxon.domain.kpi.figure;

import dev.klaxon.domain.kpi.filter.FilteredIncidents;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.kpi.sum.CombinedSums;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Every figure of a selection of incidents.
 *
 * @param incidents how many count
 * @param durations by the label of a severity, and {@link #ALL}
 * @param rcaCompletion the rate of that key by the label of a severity
 */
public record Figures(
        long incidents,
        Excluded excluded,
        Map<DurationKey, SequencedMap<String, DurationFigure>> durations,
        Map<CadenceLine, CadenceFigure> cadence,
        Map<RateKey, RateFigure> rates,
        SequencedMap<String, RateFigure> rcaCompletion,
        MoneyFigure money,
        PeopleFigure people,
        List<Anomaly> anomalies) {

    /** The version of the definitions that these figures follow. */
    public static final int DEFINITION_VERSION = 1;

    /** In place of a severity: all of them, and what has none. */
    public static final String ALL = "all";

    /** What is left out of every figure. */
    public record Excluded(long drills, long merged, long cancelled) {}

    /**
     * Adds up.
     *
     * @param all whatever their period, severity or service: an incident may recur outside the selection
     * @param now the end of what is known
     */
    public static Figures of(Collection<IncidentMeasures> all, KpiFilter filter, Instant now) {
        FilteredIncidents filtered = new FilteredIncidents(all, filter, now);
        return of(subtotals(filtered, filter), filtered.drills());
    }

    /** What all that is selected adds. */
    static List<Subtotal> subtotals(FilteredIncidents filtered, KpiFilter filter) {
        Stream<Subtotal> own = filtered.wanted()
                .flatMap(incident -> Subtotal.byInstant(incident).entrySet().stream()
                        .filter(entry -> filter.covers(entry.getKey()))
                        .map(Map.Entry::getValue));
        Stream<Subtotal> rates = Stream.of(RateKey.RECURRENCE_RATE_90D, RateKey.BACKLOG_OVER_14D)
                .flatMap(key -> filtered.parts(key).map(part -> subtotal(key, part)));
        Stream<Subtotal> actionsOfOthers = filtered.parts(RateKey.ACTION_CLOSURE_ON_TIME)
                .filter(part -> !filter.matches(part.incident()))
                .map(part -> subtotal(RateKey.ACTION_CLOSURE_ON_TIME, part));
        return Stream.of(own, rates, actionsOfOthers)
                .flatMap(subtotals -> subtotals)
                .toList();
    }

    private static Subtotal subtotal(RateKey key, FilteredIncidents.Part part) {
        return Subtotal.of(
                key,
                part.incident().severity(),
                part.fraction().numerator(),
                part.fraction().denominator());
    }

    /**
     * Adds up.
     *
     * @param subtotals of all that is selected, in whatever heaps
     * @param drills how many drills are left out
     */
    public static Figures of(Collection<Subtotal> subtotals, long drills) {
        CombinedSums all = CombinedSums.all(subtotals);
        Map<RateKey, RateFigure> rates = new EnumMap<>(RateKey.class);
        for (RateKey key : RateKey.values()) {
            rates.put(key, RateFigure.of(all, key));
        }
        Map<CadenceLine, CadenceFigure> cadence = new EnumMap<>(CadenceLine.class);
        for (CadenceLine line : CadenceLine.values()) {
            cadence.put(line, CadenceFigure.of(all, line));
        }
        SequencedMap<String, CombinedSums> groups = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            groups.put(severity.label(), CombinedSums.of(subtotals, severity));
        }
        Map<DurationKey, SequencedMap<String, DurationFigure>> durations = new EnumMap<>(DurationKey.class);
        for (DurationKey key : DurationKey.values()) {
            SequencedMap<String, DurationFigure> figures = new LinkedHashMap<>();
            groups.forEach((label, group) -> figures.put(label, DurationFigure.of(group, key)));
            figures.put(ALL, DurationFigure.of(all, key));
            durations.put(key, figures);
        }
        SequencedMap<String, RateFigure> rcaCompletion = new LinkedHashMap<>();
        groups.forEach((label, group) -> rcaCompletion.put(label, RateFigure.of(group, RateKey.RCA_COMPLETION)));
        return new Figures(
                all.incidents(),
                new Excluded(drills, all.merged(), all.cancelled()),
                durations,
                cadence,
                rates,
                rcaCompletion,
                MoneyFigure.of(all),
                PeopleFigure.of(all),
                all.anomalies());
    }

    /**
     * One duration.
     *
     * @param group the label of a severity, or {@link #ALL}
     */
    public DurationFigure duration(DurationKey key, String group) {
        Map<String, DurationFigure> groups = durations.getOrDefault(key, new LinkedHashMap<>());
        DurationFigure figure = groups.get(group);
        return figure == null ? DurationFigure.of(CombinedSums.NONE, key) : figure;
    }
}
