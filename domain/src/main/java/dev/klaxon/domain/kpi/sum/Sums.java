package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** What incidents of one severity add to every figure. */
public final class Sums {

    /** What each of the plain numbers is, in the order in which they stand. */
    public static final List<String> COUNTS = Slot.NAMES;

    private final long[] counts;
    private final Map<DurationKey, Lengths> lengths;
    private final Map<String, Money> credits;
    private final Map<String, Map<String, Revenue>> revenues;
    private final List<Anomaly> anomalies;

    /**
     * Takes over what it is given.
     *
     * @param counts as {@link #COUNTS} names them
     * @param credits by currency
     * @param revenues by currency and account
     */
    public Sums(
            long[] counts,
            Map<DurationKey, Lengths> lengths,
            Map<String, Money> credits,
            Map<String, Map<String, Revenue>> revenues,
            List<Anomaly> anomalies) {
        this.counts = counts;
        this.lengths = lengths;
        this.credits = credits;
        this.revenues = revenues;
        this.anomalies = anomalies;
    }

    static Sums sum(Collection<Sums> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        long[] counts = new long[Slot.COUNT];
        Map<DurationKey, List<Lengths>> lengths = new EnumMap<>(DurationKey.class);
        Map<String, Money> credits = new TreeMap<>();
        Map<String, Map<String, Revenue>> revenues = new TreeMap<>();
        List<Anomaly> anomalies = new ArrayList<>();
        for (Sums part : parts) {
            for (int slot = 0; slot < counts.length; slot++) {
                counts[slot] += part.counts[slot];
            }
            part.lengths.forEach((key, length) ->
                    lengths.computeIfAbsent(key, none -> new ArrayList<>()).add(length));
            part.credits.forEach((currency, amount) -> credits.merge(currency, amount, Money::plus));
            part.revenues.forEach((currency, accounts) -> {
                Map<String, Revenue> known = revenues.computeIfAbsent(currency, none -> new HashMap<>());
                accounts.forEach((account, revenue) -> known.merge(account, revenue, Revenue::or));
            });
            anomalies.addAll(part.anomalies);
        }
        Map<DurationKey, Lengths> sums = new EnumMap<>(DurationKey.class);
        lengths.forEach((key, each) -> sums.put(key, Lengths.sum(each)));
        return new Sums(counts, sums, credits, revenues, anomalies);
    }

    /** The plain number at that place. */
    public long count(int slot) {
        return counts[slot];
    }

    public Lengths lengths(DurationKey key) {
        return lengths.getOrDefault(key, Lengths.NONE);
    }

    /** By currency. */
    public Map<String, Money> credits() {
        return credits;
    }

    /** By currency and account. */
    public Map<String, Map<String, Revenue>> revenues() {
        return revenues;
    }

    public List<Anomaly> anomalies() {
        return anomalies;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums sums
                && Arrays.equals(counts, sums.counts)
                && lengths.equals(sums.lengths)
                && credits.equals(sums.credits)
                && revenues.equals(sums.revenues)
                && anomalies.equals(sums.anomalies);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
