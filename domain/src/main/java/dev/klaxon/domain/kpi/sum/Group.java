package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Many sums seen as one. What is long in them is not put together. */
public final class Group {

    /** Of nothing. */
    public static final Group NONE = new Group(List.of());

    private final List<Sums> parts;
    private final long[] counts = new long[Slot.COUNT];

    private Group(List<Sums> parts) {
        this.parts = parts;
        for (Sums part : parts) {
            for (int slot = 0; slot < counts.length; slot++) {
                counts[slot] += part.count(slot);
            }
        }
    }

    /** All of them, whatever their severity. */
    public static Group all(Collection<Tally> tallies) {
        return new Group(tallies.stream()
                .flatMap(tally -> tally.groups().values().stream())
                .toList());
    }

    /** Those of one severity. */
    public static Group of(Collection<Tally> tallies, Severity severity) {
        return new Group(tallies.stream()
                .flatMap(tally -> Stream.ofNullable(tally.groups().get(Optional.of(severity))))
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
        return counts[Slot.INCIDENTS];
    }

    /** How many are left out since they were merged. */
    public long merged() {
        return counts[Slot.MERGED];
    }

    /** How many are left out since they were cancelled. */
    public long cancelled() {
        return counts[Slot.CANCELLED];
    }

    public Rate rate(RateKey key) {
        int slot = Slot.of(key);
        return new Rate(counts[slot], counts[slot + 1]);
    }

    public Cadence cadence(CadenceLine line) {
        int slot = Slot.of(line);
        return new Cadence(
                counts[slot], counts[slot + 1], counts[slot + 2], counts[slot + 3], counts[slot + 4], counts[slot + 5]);
    }

    public Changes sentiment() {
        return changes(Slot.SENTIMENT);
    }

    public Changes churnRisk() {
        return changes(Slot.CHURN_RISK);
    }

    public Changes csat(CsatScale scale) {
        return changes(Slot.of(scale));
    }

    private Changes changes(int slot) {
        return new Changes(counts[slot], counts[slot + 1]);
    }

    public List<Lengths> lengths(DurationKey key) {
        return parts.stream().map(part -> part.lengths(key)).toList();
    }

    /** By currency. */
    public Map<String, Money> credits() {
        Map<String, Money> credits = new TreeMap<>();
        parts.forEach(
                part -> part.credits().forEach((currency, amount) -> credits.merge(currency, amount, Money::plus)));
        return credits;
    }

    /** By currency and account: what its last incident tells. */
    public Map<String, Map<String, Revenue>> revenues() {
        Map<String, Map<String, Revenue>> revenues = new TreeMap<>();
        parts.forEach(part -> part.revenues().forEach((currency, accounts) -> {
            Map<String, Revenue> known = revenues.computeIfAbsent(currency, none -> new HashMap<>());
            accounts.forEach((account, revenue) -> known.merge(account, revenue, Revenue::or));
        }));
        return revenues;
    }

    public List<Anomaly> anomalies() {
        return parts.stream()
                .flatMap(part -> part.anomalies().stream())
                .sorted(Comparator.comparing(
                                (Anomaly anomaly) -> anomaly.incidentId().value())
                        .thenComparing(Anomaly::duration))
                .toList();
    }
}
