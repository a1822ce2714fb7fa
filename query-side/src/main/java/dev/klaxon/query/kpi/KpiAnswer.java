package dev.klaxon.query.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.klaxon.domain.kpi.figure.CadenceFigure;
import dev.klaxon.domain.kpi.figure.DurationFigure;
import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.figure.MoneyFigure;
import dev.klaxon.domain.kpi.figure.PeopleFigure;
import dev.klaxon.domain.kpi.figure.RateFigure;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period.
 *
 * @param policy the version that was asked for; absent where each incident is judged by its own
 * @param person whose figures they are; absent where they are those of all
 * @param definitionVersion of the definitions of the figures
 * @param durations by severity, and {@code all}
 * @param targets what the policy wants of a figure, by its key
 */
record KpiAnswer(
        Period period,
        @Nullable Integer policy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,
        int definitionVersion,
        Population population,
        long incidents,
        Figures.Excluded excluded,
        Map<String, Map<String, DurationFigure>> durations,
        Map<String, Line> cadence,
        Map<String, Rate> rates,
        MoneyFigure money,
        People people,
        Map<String, List<Goal>> targets,
        List<Anomaly> anomalies) {

    /**
     * How a line of communication was kept.
     *
     * @param adherence the share of incidents without a miss, by target
     */
    record Line(
            CadenceFigure.Windows target,
            CadenceFigure.Windows limit,
            @Nullable Double adherence) {}

    /**
     * A share.
     *
     * @param bySeverity where the figure is told by severity too
     */
    record Rate(
            @Nullable Double value,
            long numerator,
            long denominator,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, RateFigure> bySeverity) {}

    /** What the incidents did to customers. */
    record People(
            PeopleFigure.Mean sentimentDelta, PeopleFigure.Mean churnRiskDelta, Map<String, PeopleFigure.Mean> csat) {}

    /** A duration whose ends stand in the wrong order. */
    record Anomaly(UUID incidentId, String duration) {}

    /** The figure of that key. */
    Object figure(String key) {
        Map<String, Object> customers = Map.of(
                CustomerKey.CREDITS_ISSUED.label(), money.creditsIssued(),
                CustomerKey.CREDITS_PCT_ARR.label(), money.creditsPctArr(),
                CustomerKey.SENTIMENT_DELTA.label(), people.sentimentDelta(),
                CustomerKey.CHURN_RISK_DELTA.label(), people.churnRiskDelta(),
                CustomerKey.CSAT.label(), people.csat());
        for (Map<String, ?> figures : List.of(durations, rates, cadence, customers)) {
            Object figure = figures.get(key);
            if (figure != null) {
                return figure;
            }
        }
        throw KpiKeys.unknown(key);
    }

    static KpiAnswer of(Figures figures, KpiFilter filter, KpiSource.Asked asked, Policy aims) {
        Map<String, Map<String, DurationFigure>> durations = new LinkedHashMap<>();
        figures.durations().forEach((key, bySeverity) -> durations.put(key.label(), bySeverity));
        Map<String, Line> cadence = new LinkedHashMap<>();
        figures.cadence()
                .forEach((line, figure) -> cadence.put(
                        KpiKeys.label(line),
                        new Line(
                                figure.target(),
                                figure.limit(),
                                figure.adherence().value())));
        Map<String, Rate> rates = new LinkedHashMap<>();
        figures.rates()
                .forEach((key, rate) -> rates.put(
                        key.label(),
                        new Rate(
                                rate.value(),
                                rate.numerator(),
                                rate.denominator(),
                                key == RateKey.RCA_COMPLETION ? figures.rcaCompletion() : null)));
        Map<String, PeopleFigure.Mean> csat = new LinkedHashMap<>();
        figures.people().csat().forEach((scale, mean) -> csat.put(scale.label(), mean));
        return new KpiAnswer(
                Period.of(filter),
                asked.policy(),
                asked.person(),
                Figures.DEFINITION_VERSION,
                Population.of(asked.reader()),
                figures.incidents(),
                figures.excluded(),
                durations,
                cadence,
                rates,
                figures.money(),
                new People(figures.people().sentimentDelta(), figures.people().churnRiskDelta(), csat),
                Goal.of(figures, aims),
                figures.anomalies().stream()
                        .map(anomaly -> new Anomaly(
                                anomaly.incidentId().value(), anomaly.duration().label()))
                        .toList());
    }
}
