package dev.klaxon.domain.kpi.contribution;

import dev.klaxon.domain.kpi.filter.FilteredIncidents;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.CadenceAdherence;
import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind each figure. */
public final class Contributions {

    private Contributions() {}

    /** What lies behind a duration. */
    public static List<Contribution> of(
            Collection<IncidentMeasures> all, KpiFilter filter, Instant now, DurationKey key) {
        return new FilteredIncidents(all, filter, now)
                .counted().stream()
                        .flatMap(incident -> Stream.ofNullable(
                                        incident.durations().get(key))
                                .map(span ->
                                        Contribution.of(incident, span.seconds(), null, null, null, span.eventIds())))
                        .toList();
    }

    /** What lies behind a rate. */
    public static List<Contribution> of(Collection<IncidentMeasures> all, KpiFilter filter, Instant now, RateKey key) {
        return new FilteredIncidents(all, filter, now)
                .parts(key)
                .map(part -> Contribution.of(
                        part.incident(),
                        null,
                        part.fraction().numerator(),
                        part.fraction().denominator(),
                        null,
                        part.fraction().eventIds()))
                .toList();
    }

    /** What lies behind a line of communication: where windows were missed, the declaration that they follow from. */
    public static List<Contribution> of(
            Collection<IncidentMeasures> all, KpiFilter filter, Instant now, CadenceLine line) {
        return new FilteredIncidents(all, filter, now)
                .counted().stream()
                        .flatMap(incident -> Optional.ofNullable(
                                incident.cadence().get(line))
                                .filter(CadenceAdherence::adds)
                                .map(adherence -> Contribution.of(
                                        incident,
                                        null,
                                        adherence.targetHits(),
                                        adherence.targetHits() + adherence.targetMisses(),
                                        Contribution.Detail.byLimit(adherence),
                                        Stream.concat(Stream.of(incident.declaredBy()), adherence.eventIds().stream())
                                                .toList()))
                                .stream())
                        .toList();
    }

    /** What lies behind a figure of money or customers. */
    public static List<Contribution> of(
            Collection<IncidentMeasures> all, KpiFilter filter, Instant now, CustomerKey key) {
        return CustomerContributions.of(new FilteredIncidents(all, filter, now).counted(), key);
    }
}
