package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentFigures;
import dev.klaxon.domain.kpi.measure.Kept;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.kpi.measure.Share;
import dev.klaxon.domain.kpi.measure.Stakes.Credit;
import dev.klaxon.domain.kpi.measure.Stakes.Customer;
import dev.klaxon.domain.kpi.measure.Voices.Rating;
import dev.klaxon.domain.kpi.measure.Voices.Shift;
import dev.klaxon.domain.policy.CadenceLine;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Writes down what one incident adds to every figure. Used once. */
final class SumsOf {

    private final IncidentFigures incident;
    private final long[] counts = new long[Slot.COUNT];
    private final Map<DurationKey, Lengths> lengths = new EnumMap<>(DurationKey.class);
    private final Map<String, Money> credits = new TreeMap<>();
    private final Map<String, Map<String, Revenue>> revenues = new TreeMap<>();

    private SumsOf(IncidentFigures incident) {
        this.incident = incident;
    }

    /** One share of a rate alone. */
    static Sums share(RateKey key, long counted, long of) {
        long[] counts = new long[Slot.COUNT];
        counts[Slot.of(key)] = counted;
        counts[Slot.of(key) + 1] = of;
        return new Sums(counts, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** All that it adds at the instant of its declaration. */
    static Sums declaration(IncidentFigures incident) {
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
        incident.shares().keySet().forEach(this::rate);
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
        Share share = incident.shares().get(key);
        if (share != null) {
            counts[Slot.of(key)] += share.counted();
            counts[Slot.of(key) + 1] += share.of();
        }
    }

    private void cadence(CadenceLine line, Kept kept) {
        int slot = Slot.of(line);
        counts[slot] = kept.targetHits();
        counts[slot + 1] = kept.targetMisses();
        counts[slot + 2] = kept.limitHits();
        counts[slot + 3] = kept.limitMisses();
        counts[slot + 4] = kept.counts() && kept.targetMisses() == 0 ? 1 : 0;
        counts[slot + 5] = kept.counts() ? 1 : 0;
    }

    private void people() {
        for (Shift shift : incident.voices().sentiment()) {
            add(Slot.SENTIMENT, shift.change());
        }
        for (Shift shift : incident.voices().churnRisk()) {
            add(Slot.CHURN_RISK, -Integer.signum(shift.change()));
        }
        for (Rating rating : incident.voices().csat()) {
            add(Slot.of(rating.scale()), rating.score());
        }
    }

    private void add(int slot, long value) {
        counts[slot] += value;
        counts[slot + 1]++;
    }

    private void money() {
        for (Credit credit : incident.stakes().credits()) {
            credits.merge(credit.amount().getCurrencyUnit().getCode(), credit.amount(), Money::plus);
        }
        for (Customer account : incident.stakes().accounts()) {
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
