package dev.klaxon.domain.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.kpi.Folds;
import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.contribution.Contributions;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import dev.klaxon.recount.Recount;
import dev.klaxon.recount.Wanted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures agree with those that somebody else counts from the raw events. */
class FiguresTest {

    @Property(tries = 1000)
    void agree_with_a_second_count_of_the_raw_events(@ForAll long seed) {
        RandomHistory random = new RandomHistory(seed);
        History history = random.next();
        Wanted wanted = random.wanted();

        Figures figures = Figures.of(Folds.measures(history, history.now()), Folds.filter(wanted), history.now());

        assertThat(flat(figures)).isEqualTo(Recount.of(new Recount.Reading(history), wanted));
    }

    @Property(tries = 200)
    void follow_from_what_is_told_to_lie_behind_them(@ForAll long seed) {
        RandomHistory random = new RandomHistory(seed);
        History history = random.next();
        KpiFilter filter = Folds.filter(random.wanted());
        List<IncidentMeasures> all = Folds.measures(history, history.now());

        Figures figures = Figures.of(all, filter, history.now());

        for (RateKey key : RateKey.values()) {
            List<Contribution> behind = Contributions.of(all, filter, history.now(), key);
            assertThat(figures.rates().get(key))
                    .isEqualTo(RateFigure.of(
                            sum(behind, Contribution::numerator), sum(behind, Contribution::denominator)));
        }
        for (CadenceLine line : CadenceLine.values()) {
            List<Contribution> behind = Contributions.of(all, filter, history.now(), line);
            long hits = sum(behind, Contribution::numerator);
            assertThat(figures.cadence().get(line))
                    .extracting(CadenceFigure::target)
                    .isEqualTo(CadenceFigure.Windows.of(hits, sum(behind, Contribution::denominator) - hits));
            assertThat(figures.cadence().get(line))
                    .extracting(CadenceFigure::limit)
                    .isEqualTo(CadenceFigure.Windows.of(
                            sum(behind, each -> detail(each).limitHits()),
                            sum(behind, each -> detail(each).limitMisses())));
            assertThat(behind).allSatisfy(each -> assertThat(each.eventIds()).isNotEmpty());
        }
        for (DurationKey key : DurationKey.values()) {
            List<Contribution> behind = Contributions.of(all, filter, history.now(), key);
            DurationFigure figure = figures.duration(key, Figures.ALL);
            assertThat(figure.count()).isEqualTo(behind.size());
            assertThat(behind).allSatisfy(each -> assertThat(each.eventIds()).isNotEmpty());
        }
    }

    @Test
    void are_tried_on_histories_in_which_each_of_them_can_go_either_way() {
        Map<RateKey, RateFigure> rates = new TreeMap<>();
        long corrected = 0;
        long uncertain = 0;
        long anomalies = 0;
        Map<CadenceLine, CadenceFigure.Windows> lines = new TreeMap<>();
        for (long seed = 0; seed < 200; seed++) {
            History history = new RandomHistory(seed).next();
            KpiFilter all = KpiFilter.of(
                    RandomHistory.START.minus(Duration.ofDays(1)), RandomHistory.START.plus(Duration.ofDays(95)));
            Figures figures = Figures.of(Folds.measures(history, history.now()), all, history.now());
            DurationFigure restore = figures.duration(DurationKey.TIME_TO_RESTORE, Figures.ALL);
            corrected +=
                    Objects.equals(restore.meanSeconds(), restore.asReported().meanSeconds()) ? 0 : 1;
            uncertain += restore.bounds() == null
                            || restore.bounds().get(0).equals(restore.bounds().get(1))
                    ? 0
                    : 1;
            anomalies += figures.anomalies().size();
            figures.rates()
                    .forEach((key, rate) -> rates.merge(
                            key,
                            rate,
                            (one, other) -> RateFigure.of(
                                    one.numerator() + other.numerator(), one.denominator() + other.denominator())));
            figures.cadence()
                    .forEach((line, adherence) -> lines.merge(
                            line,
                            adherence.target(),
                            (one, other) -> CadenceFigure.Windows.of(
                                    one.hits() + other.hits(), one.misses() + other.misses())));
        }

        assertThat(rates).hasSameSizeAs(RateKey.values());
        assertThat(rates)
                .allSatisfy(
                        (key, rate) -> assertThat(rate.numerator()).isPositive().isLessThan(rate.denominator()));
        assertThat(lines)
                .allSatisfy((line, adherence) -> assertThat(Math.min(adherence.hits(), adherence.misses()))
                        .isPositive());
        assertThat(Math.min(anomalies, Math.min(corrected, uncertain))).isPositive();
    }

    @Test
    void are_absent_over_an_empty_period() {
        Instant now = RandomHistory.START;

        Figures figures = Figures.of(List.of(), KpiFilter.of(now.minus(Duration.ofDays(1)), now), now);

        assertThat(figures.incidents()).isZero();
        assertThat(figures.duration(DurationKey.TIME_TO_RESTORE, Figures.ALL))
                .isEqualTo(
                        new DurationFigure(null, null, null, 0, new DurationFigure.Plain(null, null, null, 0), null));
        assertThat(figures.rates().values()).containsOnly(new RateFigure(null, 0, 0));
        assertThat(figures.people().sentimentDelta()).isEqualTo(new PeopleFigure.Mean(null, 0));
        assertThat(figures.money().creditsIssued()).isEmpty();
    }

    private static Contribution.Detail detail(Contribution behind) {
        return Objects.requireNonNull(behind.detail());
    }

    private static long sum(List<Contribution> behind, Function<Contribution, @Nullable Long> part) {
        long sum = 0;
        for (Contribution each : behind) {
            Long value = part.apply(each);
            sum += value == null ? 0 : value;
        }
        return sum;
    }

    private static Map<String, @Nullable Object> flat(Figures figures) {
        Map<String, @Nullable Object> flat = new TreeMap<>();
        flat.put("incidents", figures.incidents());
        Figures.Excluded out = figures.excluded();
        flat.put("excluded", out.drills() + " " + out.merged() + " " + out.cancelled());
        flat.put(
                "anomalies",
                figures.anomalies().stream()
                        .map(each -> each.incidentId() + " " + each.duration().label())
                        .sorted()
                        .toList());
        figures.durations()
                .forEach((key, bySeverity) -> bySeverity.forEach((severity, figure) -> {
                    String path = "durations " + key.label() + " " + severity;
                    DurationFigure.Plain before = figure.asReported();
                    flat.put(
                            path,
                            figure.meanSeconds() + " " + figure.p50Seconds() + " " + figure.p90Seconds() + " "
                                    + figure.count());
                    flat.put(
                            path + " asReported",
                            before.meanSeconds() + " " + before.p50Seconds() + " " + before.p90Seconds() + " "
                                    + before.count());
                    List<Long> bounds = figure.bounds();
                    flat.put(path + " bounds", bounds == null ? "none" : bounds.get(0) + " " + bounds.get(1));
                }));
        figures.cadence().forEach((line, figure) -> {
            flat.put(
                    "cadence " + line + " target",
                    figure.target().hits() + " " + figure.target().misses());
            flat.put(
                    "cadence " + line + " limit",
                    figure.limit().hits() + " " + figure.limit().misses());
            flat.put(
                    "cadence " + line + " adherence",
                    String.valueOf(figure.adherence().value()));
        });
        figures.rates().forEach((key, rate) -> flat.put("rates " + key.label(), of(rate)));
        figures.rcaCompletion().forEach((severity, rate) -> flat.put("rates rcaCompletion " + severity, of(rate)));
        Map<String, BigDecimal> credits = new TreeMap<>();
        figures.money().creditsIssued().forEach((currency, money) -> credits.put(currency, money.getAmount()));
        flat.put("money credits", credits);
        Map<String, BigDecimal> arr = new TreeMap<>();
        figures.money()
                .creditsPctArr()
                .forEach((currency, of) -> arr.put(currency, of.arr().getAmount()));
        flat.put("money arr", arr);
        flat.put("people sentiment", of(figures.people().sentimentDelta()));
        flat.put("people churn", of(figures.people().churnRiskDelta()));
        figures.people().csat().forEach((scale, mean) -> flat.put("people csat " + scale.label(), of(mean)));
        return flat;
    }

    private static String of(RateFigure rate) {
        Double value = rate.value();
        assertThat(value)
                .isEqualTo(rate.denominator() == 0 ? null : (Double) ((double) rate.numerator() / rate.denominator()));
        return rate.numerator() + "/" + rate.denominator();
    }

    private static String of(PeopleFigure.Mean mean) {
        Double value = mean.value();
        return (value == null ? 0 : Math.round(value * mean.count())) + "/" + mean.count();
    }
}
