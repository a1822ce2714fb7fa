package dev.klaxon.domain.kpi;

import dev.klaxon.domain.kpi.IncidentFigures.Exclusion;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** A duration that has no length, since its ends stand in the wrong order. */
    public record Anomaly(IncidentId incidentId, DurationKey duration) {}

    /**
     * Adds up.
     *
     * @param all whatever their period, severity or service: an incident may recur outside the selection
     * @param now the end of what is known
     */
    public static Figures of(Collection<IncidentFigures> all, Selection selection, Instant now) {
        Selected selected = new Selected(all, selection, now);
        List<IncidentFigures> counted = selected.counted();
        Map<RateKey, RateFigure> rates = new EnumMap<>(RateKey.class);
        for (RateKey key : RateKey.values()) {
            rates.put(
                    key,
                    RateFigure.of(selected.parts(key).map(Selected.Part::share).toList()));
        }
        Map<CadenceLine, CadenceFigure> cadence = new EnumMap<>(CadenceLine.class);
        for (CadenceLine line : CadenceLine.values()) {
            cadence.put(
                    line,
                    CadenceFigure.of(counted.stream()
                            .map(incident -> incident.cadence().get(line))
                            .filter(Objects::nonNull)
                            .toList()));
        }
        return new Figures(
                counted.size(),
                excluded(all, selection, selected),
                durations(counted),
                cadence,
                rates,
                bySeverity(severity -> RateFigure.of(selected.parts(RateKey.RCA_COMPLETION)
                        .filter(part -> part.incident().severity() == severity)
                        .map(Selected.Part::share)
                        .toList())),
                MoneyFigure.of(counted),
                PeopleFigure.of(counted),
                anomalies(counted));
    }

    /**
     * One duration.
     *
     * @param group the label of a severity, or {@link #ALL}
     */
    public DurationFigure duration(DurationKey key, String group) {
        Map<String, DurationFigure> groups = durations.getOrDefault(key, new LinkedHashMap<>());
        DurationFigure figure = groups.get(group);
        return figure == null ? DurationFigure.of(List.of(), List.of()) : figure;
    }

    private static Excluded excluded(Collection<IncidentFigures> all, Selection selection, Selected selected) {
        long drills = selection.drills()
                ? 0
                : all.stream()
                        .filter(IncidentFigures::drill)
                        .filter(selection::isAbout)
                        .filter(incident -> selection.holds(incident.declaredAt()))
                        .count();
        return new Excluded(drills, selected.excluded(Exclusion.MERGED), selected.excluded(Exclusion.CANCELLED));
    }

    private static Map<DurationKey, SequencedMap<String, DurationFigure>> durations(List<IncidentFigures> counted) {
        Map<DurationKey, SequencedMap<String, DurationFigure>> durations = new EnumMap<>(DurationKey.class);
        for (DurationKey key : DurationKey.values()) {
            SequencedMap<String, DurationFigure> figures = bySeverity(severity -> duration(
                    key,
                    counted.stream()
                            .filter(incident -> incident.severity() == severity)
                            .toList()));
            figures.put(ALL, duration(key, counted));
            durations.put(key, figures);
        }
        return durations;
    }

    private static DurationFigure duration(DurationKey key, List<IncidentFigures> incidents) {
        return DurationFigure.of(
                spans(incidents, incident -> incident.durations().get(key)),
                spans(incidents, incident -> incident.asReported().get(key)));
    }

    private static List<Span> spans(
            List<IncidentFigures> incidents, Function<IncidentFigures, @Nullable Span> duration) {
        List<Span> spans = new ArrayList<>();
        for (IncidentFigures incident : incidents) {
            Span span = duration.apply(incident);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static <T> SequencedMap<String, T> bySeverity(Function<Severity, T> figure) {
        SequencedMap<String, T> figures = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            figures.put(severity.label(), figure.apply(severity));
        }
        return figures;
    }

    private static List<Anomaly> anomalies(List<IncidentFigures> counted) {
        return counted.stream()
                .flatMap(incident -> incident.anomalies().stream().map(key -> new Anomaly(incident.incidentId(), key)))
                .sorted(Comparator.comparing(
                                (Anomaly anomaly) -> anomaly.incidentId().value())
                        .thenComparing(Anomaly::duration))
                .toList();
    }
}
