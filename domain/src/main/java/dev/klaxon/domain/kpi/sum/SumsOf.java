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
final class SumsOf {

    private final IncidentMeasures incident;
    private final long[] counts = new long[Slot.COUNT];
    private final Map<DurationKey, Lengths> lengths = new EnumMap<>(DurationKey.class);
    private final Map<String, Money> credits = new TreeMap<>();
    private final Map<String, Map<String, Revenue>> revenues = new TreeMap<>();

    private SumsOf(IncidentMeasures incident) {
        this.incident = incident;
    }

    /** One fraction of a rate alone. */
    static Sums fraction(RateKey key, long numerator, long denominator) {
        long[] counts = new long[Slot.COUNT];
        counts[Slot.of(key)] = numerator;
        counts[Slot.of(key) + 1] = denominator;
        return new Sums(counts, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** All that it adds at the instant of its declaration. */
    static Sums declaration(IncidentMeasures incident) {
        SumsOf sums = new SumsOf(incident);
        return switch (incident.exclusion()) {
            case NONE -> sums.counted();
            case MERGED -> sums.leftOut(Slot.MERGED, List.of());
            case CANCELLED ->
                sums.leftOut(Slot.CANCELLED, List.of(RateKey.FALSE_ALARM_RATE, RateKey.CANCELLED_AFTER_UPDATE));
        };
    }

    private Sums leftOut(int slot, List<RateKey> rates) {
        counts[slot] = 1;
        rates.forEach(this::rate);
        return new Sums(counts, Map.of(), Map.of(), Map.of(), List.of());
    }

    private Sums counted() {
        counts[Slot.INCIDENTS] = 1;
        incident.rates().keySet().forEach(this::rate);
        incident.cadence().forEach(this::cadence);
        for (DurationKey key : DurationKey.values()) {
            Lengths length = Lengths.of(
                    incident.durations().get(key), incident.asReported().get(key));
            if (!length.isEmpty()) {
                lengths.put(key, length);
            }
        }
        people();
        money();
        List<Anomaly> anomalies = incident.anomalies().stream()
                .sorted()
                .map(key -> new Anomaly(incident.incidentId(), key))
                .toList();
        return new Sums(counts, lengths, credits, revenues, anomalies);
    }

    private void rate(RateKey key) {
        Fraction fraction = incident.rates().get(key);
        if (fraction != null) {
            counts[Slot.of(key)] += fraction.numerator();
            counts[Slot.of(key) + 1] += fraction.denominator();
        }
    }

    private void cadence(CadenceLine line, CadenceAdherence adherence) {
        int slot = Slot.of(line);
        counts[slot] = adherence.targetHits();
        counts[slot + 1] = adherence.targetMisses();
        counts[slot + 2] = adherence.limitHits();
        counts[slot + 3] = adherence.limitMisses();
        counts[slot + 4] = adherence.counts() && adherence.targetMisses() == 0 ? 1 : 0;
        counts[slot + 5] = adherence.counts() ? 1 : 0;
    }

    private void people() {
        for (Delta delta : incident.customerFeedback().sentiment()) {
            add(Slot.SENTIMENT, delta.change());
        }
        for (Delta delta : incident.customerFeedback().churnRisk()) {
            add(Slot.CHURN_RISK, -Integer.signum(delta.change()));
        }
        for (Rating rating : incident.customerFeedback().csat()) {
            add(Slot.of(rating.scale()), rating.score());
        }
    }

    private void add(int slot, long value) {
        counts[slot] += value;
        counts[slot + 1]++;
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
                                new Revenue(
                                        incident.declaredAt(),
                                        incident.incidentId().value(),
                                        arr));
            }
        }
    }
}
