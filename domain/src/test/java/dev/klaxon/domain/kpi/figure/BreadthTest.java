package dev.klaxon.domain.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.Folds;
import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.contribution.Contributions;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.CadenceAdherence;
import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentDrivers;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.domain.kpi.measure.PersonMeasures;
import dev.klaxon.domain.kpi.measure.RootCause;
import dev.klaxon.domain.kpi.measure.Span;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** That what stands beside the figures agrees with them, whatever happened. */
class BreadthTest {

    @Property(tries = 200)
    void money_and_customers_follow_from_what_is_told_to_lie_behind_them(@ForAll long seed) {
        RandomHistory random = new RandomHistory(seed);
        History history = random.next();
        KpiFilter filter = Folds.filter(random.wanted());
        List<IncidentMeasures> all = history.incidents().stream()
                .map(each -> IncidentMeasures.of(fold(each), Policy.builtIn(), learning(each), history.now()))
                .toList();
        Function<CustomerKey, List<Contribution>> behind = key -> Contributions.of(all, filter, history.now(), key);

        Figures figures = Figures.of(all, filter, history.now());

        assertThat(figures.money().creditsIssued())
                .isEqualTo(sums(behind.apply(CustomerKey.CREDITS_ISSUED), Contribution.Detail::credit));
        List<Contribution> ofRevenue = behind.apply(CustomerKey.CREDITS_PCT_ARR);
        Map<String, Money> arr = sums(ofRevenue, Contribution.Detail::arr);
        Map<String, Money> credits = sums(ofRevenue, Contribution.Detail::credit);
        assertThat(figures.money().creditsPctArr().keySet()).isEqualTo(arr.keySet());
        figures.money().creditsPctArr().forEach((currency, figure) -> {
            assertThat(figure.arr()).isEqualTo(arr.get(currency));
            assertThat(figure.credits().getAmount())
                    .isEqualByComparingTo(
                            credits.containsKey(currency)
                                    ? Objects.requireNonNull(credits.get(currency))
                                            .getAmount()
                                    : BigDecimal.ZERO);
        });
        assertThat(figures.people().sentimentDelta()).isEqualTo(mean(behind.apply(CustomerKey.SENTIMENT_DELTA)));
        assertThat(figures.people().churnRiskDelta()).isEqualTo(mean(behind.apply(CustomerKey.CHURN_RISK_DELTA)));
        List<Contribution> scores = behind.apply(CustomerKey.CSAT);
        for (CsatScale scale : CsatScale.values()) {
            assertThat(figures.people().csat().get(scale))
                    .isEqualTo(mean(scores.stream()
                            .filter(each -> detail(each).scale() == scale)
                            .toList()));
        }
        for (CustomerKey key : CustomerKey.values()) {
            assertThat(behind.apply(key))
                    .allSatisfy(each -> assertThat(each.eventIds()).isNotEmpty());
        }
    }

    @Property(tries = 200)
    void nobodys_share_of_the_cadence_is_more_than_the_whole_and_all_commanders_have_no_more(@ForAll long seed) {
        History history = new RandomHistory(seed).next();
        for (History.Incident told : history.incidents()) {
            IncidentState state = fold(told);
            CadenceAdherence whole = kept(IncidentMeasures.of(state, Policy.builtIn(), learning(told), history.now()));
            long hits = 0;
            long misses = 0;
            for (int i = 0; i < 4; i++) {
                CadenceAdherence one =
                        kept(PersonMeasures.of(state, Policy.builtIn(), learning(told), "p" + i, history.now()));
                hits += one.targetHits();
                misses += one.targetMisses();
                assertThat(whole.eventIds()).containsAll(one.eventIds());
            }
            assertThat(hits).isLessThanOrEqualTo(whole.targetHits());
            assertThat(misses).isLessThanOrEqualTo(whole.targetMisses());
        }
    }

    @Property(tries = 200)
    void the_drivers_of_an_incident_are_what_the_figures_count(@ForAll long seed) {
        History history = new RandomHistory(seed).next();
        for (History.Incident told : history.incidents()) {
            IncidentState state = fold(told);
            IncidentMeasures figures = IncidentMeasures.of(state, Policy.builtIn(), learning(told), history.now());
            IncidentDrivers drivers = IncidentDrivers.of(state, learning(told));
            Span restore = figures.durations().get(DurationKey.TIME_TO_RESTORE);
            RootCause cause = figures.rootCause();

            assertThat(drivers.severity()).isEqualTo(figures.severity());
            assertThat(drivers.services()).isEqualTo(figures.services());
            assertThat(drivers.restoreSeconds()).isEqualTo(restore == null ? null : (Long) restore.seconds());
            assertThat(drivers.rootCause()).isEqualTo(cause == null ? null : cause.key());
        }
    }

    private static CadenceAdherence kept(IncidentMeasures figures) {
        return Objects.requireNonNull(figures.cadence().get(CadenceLine.EXTERNAL));
    }

    private static Contribution.Detail detail(Contribution behind) {
        return Objects.requireNonNull(behind.detail());
    }

    private static Map<String, Money> sums(
            List<Contribution> behind, Function<Contribution.Detail, @Nullable Money> part) {
        Map<String, Money> sums = new HashMap<>();
        for (Contribution each : behind) {
            Money money = part.apply(detail(each));
            if (money != null) {
                sums.merge(money.getCurrencyUnit().getCode(), money, Money::plus);
            }
        }
        return sums;
    }

    private static PeopleFigure.Mean mean(List<Contribution> behind) {
        return PeopleFigure.Mean.of(
                behind.stream()
                        .mapToLong(each -> Objects.requireNonNull(detail(each).value()))
                        .sum(),
                behind.size());
    }

    private static IncidentState fold(History.Incident told) {
        return Folds.fold(told.events());
    }

    private static Learning learning(History.Incident told) {
        return Folds.learning(told);
    }
}
