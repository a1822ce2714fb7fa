package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Many sums seen as one. What is long in them is not put together. */
public final class CombinedSums {

    /** Of nothing. */
    public static final CombinedSums NONE = new CombinedSums(List.of());

    private final List<SeveritySums> parts;
    private final long[] counts = new long[CountIndex.COUNT];

    private CombinedSums(List<SeveritySums> parts) {
        this.parts = parts;
        for (SeveritySums part : parts) {
            for (int index = 0; index < counts.length; index++) {
                counts[index] += part.count(index);
            }
        }
    }

    /** All of them, whatever their severity. */
    public static CombinedSums all(Collection<Subtotal> subtotals) {
        return new CombinedSums(subtotals.stream()
                .flatMap(subtotal -> subtotal.groups().values().stream())
                .toList());
    }

    /** Those of one severity. */
    public static CombinedSums of(Collection<Subtotal> subtotals, Severity severity) {
        return new CombinedSums(subtotals.stream()
                .flatMap(subtotal -> Stream.ofNullable(subtotal.groups().get(Optional.of(severity))))
                .toList());
    }

    /** A rate summed over incidents. */
    public record Rate(long numerator, long denominator) {}

    /** Changes, or scores, summed over those who told them. */
    public record Changes(long sum, long count) {}

    /**
     * A line of communication summed over incidents.
     *
     * @param withoutMiss incidents that had a window to keep and missed none, by target
     * @param counting incidents that had a window to keep, by target
     */
    public record Cadence(
            long targetHits, long targetMisses, long limitHits, long limitMisses, long withoutMiss, long counting) {}

    /** How many incidents count. */
    public long incidents() {
        return counts[CountIndex.INCIDENTS];
    }

    /** How many are left out since they were merged. */
    public long merged() {
        return counts[CountIndex.MERGED];
    }

    /** How many are left out since they were cancelled. */
    public long cancelled() {
        return counts[CountIndex.CANCELLED];
    }

    public Rate rate(RateKey key) {
        int index = CountIndex.of(key);
        return new Rate(counts[index], counts[index + 1]);
    }

    public Cadence cadence(CadenceLine line) {
        int index = CountIndex.of(line);
        return new Cadence(
                counts[index],
                counts[index + 1],
                counts[index + 2],
                counts[index + 3],
                counts[index + 4],
                counts[index + 5]);
    }

    public Changes sentiment() {
        return changes(CountIndex.SENTIMENT);
    }

    public Changes churnRisk() {
        return changes(CountIndex.CHURN_RISK);
    }

    public Changes csat(CsatScale scale) {
        return changes(CountIndex.of(scale));
    }

    private Changes changes(int index) {
        return new Changes(counts[index], counts[index + 1]);
    }

    public List<DurationValues> durations(DurationKey key) {
        return parts.stream().map(part -> part.durations(key)).toList();
    }

    /** By currency. */
    public Map<String, Money> credits() {
        Map<String, Money> credits = new TreeMap<>();
        parts.forEach(
                part -> part.credits().forEach((currency, amount) -> credits.merge(currency, amount, Money::plus)));
        return credits;
    }

    /** By currency and account: what its last incident tells. */
    public Map<String, Map<String, AccountRevenue>> revenues() {
        Map<String, Map<String, AccountRevenue>> revenues = new TreeMap<>();
        parts.forEach(part -> part.revenues().forEach((currency, accounts) -> {
            Map<String, AccountRevenue> known = revenues.computeIfAbsent(currency, none -> new HashMap<>());
            accounts.forEach((account, revenue) -> known.merge(account, revenue, AccountRevenue::or));
        }));
        return revenues;
    }

    public List<Anomaly> anomalies() {
        return parts.stream()
                .flatMap(part -> part.anomalies().stream())
                .sorted(Anomaly.IN_ORDER)
                .toList();
    }
}
