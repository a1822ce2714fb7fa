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
public final class SeveritySums {

    /** What each of the plain numbers is, in the order in which they stand. */
    public static final List<String> COUNTS = CountIndex.NAMES;

    private final long[] counts;
    private final Map<DurationKey, DurationValues> durations;
    private final Map<String, Money> credits;
    private final Map<String, Map<String, AccountRevenue>> revenues;
    private final List<Anomaly> anomalies;

    /**
     * Takes over what it is given.
     *
     * @param counts as {@link #COUNTS} names them
     * @param credits by currency
     * @param revenues by currency and account
     */
    public SeveritySums(
            long[] counts,
            Map<DurationKey, DurationValues> durations,
            Map<String, Money> credits,
            Map<String, Map<String, AccountRevenue>> revenues,
            List<Anomaly> anomalies) {
        this.counts = counts;
        this.durations = durations;
        this.credits = credits;
        this.revenues = revenues;
        this.anomalies = anomalies;
    }

    static SeveritySums sum(Collection<SeveritySums> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        long[] counts = new long[CountIndex.COUNT];
        Map<DurationKey, List<DurationValues>> durations = new EnumMap<>(DurationKey.class);
        Map<String, Money> credits = new TreeMap<>();
        Map<String, Map<String, AccountRevenue>> revenues = new TreeMap<>();
        List<Anomaly> anomalies = new ArrayList<>();
        for (SeveritySums part : parts) {
            for (int index = 0; index < counts.length; index++) {
                counts[index] += part.counts[index];
            }
            part.durations.forEach((key, values) ->
                    durations.computeIfAbsent(key, none -> new ArrayList<>()).add(values));
            part.credits.forEach((currency, amount) -> credits.merge(currency, amount, Money::plus));
            part.revenues.forEach((currency, accounts) -> {
                Map<String, AccountRevenue> known = revenues.computeIfAbsent(currency, none -> new HashMap<>());
                accounts.forEach((account, revenue) -> known.merge(account, revenue, AccountRevenue::or));
            });
            anomalies.addAll(part.anomalies);
        }
        Map<DurationKey, DurationValues> sums = new EnumMap<>(DurationKey.class);
        durations.forEach((key, each) -> sums.put(key, DurationValues.sum(each)));
        anomalies.sort(Anomaly.IN_ORDER);
        return new SeveritySums(counts, sums, credits, revenues, anomalies);
    }

    /** The plain number at that place. */
    public long count(int index) {
        return counts[index];
    }

    public DurationValues durations(DurationKey key) {
        return durations.getOrDefault(key, DurationValues.NONE);
    }

    /** By currency. */
    public Map<String, Money> credits() {
        return credits;
    }

    /** By currency and account. */
    public Map<String, Map<String, AccountRevenue>> revenues() {
        return revenues;
    }

    public List<Anomaly> anomalies() {
        return anomalies;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeveritySums sums
                && Arrays.equals(counts, sums.counts)
                && durations.equals(sums.durations)
                && credits.equals(sums.credits)
                && revenues.equals(sums.revenues)
                && anomalies.equals(sums.anomalies);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
