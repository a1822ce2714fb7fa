package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.ActionDue;
import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.IncidentMeasures.Exclusion;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What some incidents add to every figure, by severity. Subtotals add up: in whatever heaps the incidents are counted,
 * the sum is the same.
 */
public final class Subtotal {

    /** Of no incident. */
    public static final Subtotal NONE = new Subtotal(Map.of());

    private final Map<Optional<Severity>, SeveritySums> groups;

    /** By severity; without one where none is final. */
    public Subtotal(Map<Optional<Severity>, SeveritySums> groups) {
        this.groups = Map.copyOf(groups);
    }

    /**
     * What one incident adds, by the instant that decides in which period. There is an entry for every day at which an
     * action of it may come to count, even where it adds nothing there yet.
     */
    public static SortedMap<Instant, Subtotal> byInstant(IncidentMeasures incident) {
        SortedMap<Instant, Subtotal> subtotals = new TreeMap<>(Map.of(incident.declaredAt(), of(incident)));
        if (incident.exclusion() == Exclusion.NONE) {
            incident.pendingChanges().actionDays().forEach(day -> subtotals.putIfAbsent(day, NONE));
            for (ActionDue action : incident.actions()) {
                Subtotal subtotal = of(RateKey.ACTION_CLOSURE_ON_TIME, incident.severity(), action.onTime() ? 1 : 0, 1);
                subtotals.merge(action.dayBeginsAt(), subtotal, (one, other) -> sum(List.of(one, other)));
            }
        }
        return subtotals;
    }

    /** Of one incident at its declaration. */
    private static Subtotal of(IncidentMeasures incident) {
        return of(incident.severity(), IncidentSums.declaration(incident));
    }

    /** Of one rate alone. */
    public static Subtotal of(RateKey key, @Nullable Severity severity, long numerator, long denominator) {
        return of(severity, IncidentSums.fraction(key, numerator, denominator));
    }

    private static Subtotal of(@Nullable Severity severity, SeveritySums sums) {
        return new Subtotal(Map.of(Optional.ofNullable(severity), sums));
    }

    public static Subtotal sum(Collection<Subtotal> parts) {
        Map<Optional<Severity>, List<SeveritySums>> bySeverity = new HashMap<>();
        for (Subtotal part : parts) {
            part.groups.forEach((severity, sums) -> bySeverity
                    .computeIfAbsent(severity, key -> new ArrayList<>())
                    .add(sums));
        }
        Map<Optional<Severity>, SeveritySums> groups = new HashMap<>();
        bySeverity.forEach((severity, sums) -> groups.put(severity, SeveritySums.sum(sums)));
        return new Subtotal(groups);
    }

    /** That of these severities alone; of all where none is named. */
    public Subtotal only(Set<Severity> severities) {
        if (severities.isEmpty()) {
            return this;
        }
        Map<Optional<Severity>, SeveritySums> chosen = new HashMap<>(groups);
        chosen.keySet()
                .removeIf(severity -> severity.filter(severities::contains).isEmpty());
        return new Subtotal(chosen);
    }

    /** How many incidents it counts, those that are left out with them. */
    public long declared() {
        return groups.values().stream()
                .mapToLong(sums -> sums.count(CountIndex.INCIDENTS)
                        + sums.count(CountIndex.MERGED)
                        + sums.count(CountIndex.CANCELLED))
                .sum();
    }

    /** Whether it adds to a duration. */
    public boolean counts(DurationKey key) {
        return groups.values().stream().anyMatch(sums -> sums.durations(key).counts());
    }

    /** Whether it adds to a rate. */
    public boolean counts(RateKey key) {
        return groups.values().stream().anyMatch(sums -> sums.count(CountIndex.of(key) + 1) > 0);
    }

    /** Whether it adds to a line of communication, by target or by limit. */
    public boolean counts(CadenceLine line) {
        return groups.values().stream()
                .anyMatch(sums -> IntStream.range(0, 4).anyMatch(part -> sums.count(CountIndex.of(line) + part) > 0));
    }

    /** Whether it adds to a figure of money or customers. */
    public boolean counts(CustomerKey key) {
        return groups.values().stream().anyMatch(sums -> switch (key) {
            case CREDITS_ISSUED -> !sums.credits().isEmpty();
            case CREDITS_PCT_ARR ->
                !sums.credits().isEmpty() || !sums.revenues().isEmpty();
            case SENTIMENT_DELTA -> sums.count(CountIndex.SENTIMENT + 1) > 0;
            case CHURN_RISK_DELTA -> sums.count(CountIndex.CHURN_RISK + 1) > 0;
            case CSAT -> Stream.of(CsatScale.values()).anyMatch(scale -> sums.count(CountIndex.of(scale) + 1) > 0);
        });
    }

    /** The yearly revenue that counts of an account: what its last incident tells. */
    public Optional<AccountRevenue> revenue(CurrencyUnit currency, String accountId) {
        return groups.values().stream()
                .flatMap(sums -> Stream.ofNullable(sums.revenues().get(currency.getCode())))
                .flatMap(accounts -> Stream.ofNullable(accounts.get(accountId)))
                .reduce(AccountRevenue::or);
    }

    /** By severity; without one where none is final. */
    public Map<Optional<Severity>, SeveritySums> groups() {
        return groups;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subtotal subtotal && groups.equals(subtotal.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }
}
