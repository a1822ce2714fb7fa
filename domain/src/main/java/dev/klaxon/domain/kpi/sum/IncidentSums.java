package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.CadenceAdherence;
import dev.klaxon.domain.kpi.measure.CommercialImpact.AffectedAccount;
import dev.klaxon.domain.kpi.measure.CommercialImpact.Credit;
import dev.klaxon.domain.kpi.measure.CustomerFeedback.Delta;
import dev.klaxon.domain.kpi.measure.CustomerFeedback.Rating;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.Fraction;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Writes down what one incident adds to every figure. Used once. */
final class IncidentSums {

    private final IncidentMeasures incident;
    private final long[] counts = new long[CountIndex.COUNT];
    private final Map<DurationKey, DurationValues> durations = new EnumMap<>(DurationKey.class);
    private final Map<String, Money> credits = new TreeMap<>();
    private final Map<String, Map<String, AccountRevenue>> revenues = new TreeMap<>();

    private IncidentSums(IncidentMeasures incident) {
        this.incident = incident;
    }

    /** One fraction of a rate alone. */
    static SeveritySums fraction(RateKey key, long numerator, long denominator) {
        long[] counts = new long[CountIndex.COUNT];
        counts[CountIndex.of(key)] = numerator;
        counts[CountIndex.of(key) + 1] = denominator;
        return new SeveritySums(counts, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** All that it adds at the instant of its declaration. */
    static SeveritySums declaration(IncidentMeasures incident) {
        IncidentSums sums = new IncidentSums(incident);
        return switch (incident.exclusion()) {
            case NONE -> sums.counted();
            case MERGED -> sums.leftOut(CountIndex.MERGED, List.of());
            case CANCELLED ->
                sums.leftOut(CountIndex.CANCELLED, List.of(RateKey.FALSE_ALARM_RATE, RateKey.CANCELLED_AFTER_UPDATE));
        };
    }

    private SeveritySums leftOut(int index, List<RateKey> rates) {
        counts[index] = 1;
        rates.forEach(this::rate);
        return new SeveritySums(counts, Map.of(), Map.of(), Map.of(), List.of());
    }

    private SeveritySums counted() {
        counts[CountIndex.INCIDENTS] = 1;
        incident.rates().keySet().forEach(this::rate);
        incident.cadence().forEach(this::cadence);
        for (DurationKey key : DurationKey.values()) {
            DurationValues values = DurationValues.of(
                    incident.durations().get(key), incident.asReported().get(key));
            if (!values.isEmpty()) {
                durations.put(key, values);
            }
        }
        people();
        money();
        List<Anomaly> anomalies = incident.anomalies().stream()
                .sorted()
                .map(key -> new Anomaly(incident.incidentId(), key))
                .toList();
        return new SeveritySums(counts, durations, credits, revenues, anomalies);
    }

    private void rate(RateKey key) {
        Fraction fraction = incident.rates().get(key);
        if (fraction != null) {
            counts[CountIndex.of(key)] += fraction.numerator();
            counts[CountIndex.of(key) + 1] += fraction.denominator();
        }
    }

    private void cadence(CadenceLine line, CadenceAdherence adherence) {
        int index = CountIndex.of(line);
        counts[index] = adherence.targetHits();
        counts[index + 1] = adherence.targetMisses();
        counts[index + 2] = adherence.limitHits();
        counts[index + 3] = adherence.limitMisses();
        counts[index + 4] = adherence.counts() && adherence.targetMisses() == 0 ? 1 : 0;
        counts[index + 5] = adherence.counts() ? 1 : 0;
    }

    private void people() {
        for (Delta delta : incident.customerFeedback().sentiment()) {
            add(CountIndex.SENTIMENT, delta.change());
        }
        for (Delta delta : incident.customerFeedback().churnRisk()) {
            add(CountIndex.CHURN_RISK, -Integer.signum(delta.change()));
        }
        for (Rating rating : incident.customerFeedback().csat()) {
            add(CountIndex.of(rating.scale()), rating.score());
        }
    }

    private void add(int index, long value) {
        counts[index] += value;
        counts[index + 1]++;
    }

    private void money() {
        for (Credit credit : incident.commercialImpact().credits()) {
            credits.merge(credit.amount().getCurrencyUnit().getCode(), credit.amount(), Money::plus);
        }
        for (AffectedAccount account : incident.commercialImpact().accounts()) {
            Money arr = account.arr();
            if (arr != null) {
                revenues.computeIfAbsent(arr.getCurrencyUnit().getCode(), currency -> new HashMap<>())
                        .put(
                                account.accountId(),
                                new AccountRevenue(
                                        incident.declaredAt(),
                                        incident.incidentId().value(),
                                        arr));
            }
        }
    }
}
