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
 * What some incidents add to every figure, by severity. Tallies add up: in whatever heaps the incidents are counted,
 * the sum is the same.
 */
public final class Tally {

    /** Of no incident. */
    public static final Tally NONE = new Tally(Map.of());

    private final Map<Optional<Severity>, Sums> groups;

    /** By severity; without one where none is final. */
    public Tally(Map<Optional<Severity>, Sums> groups) {
        this.groups = Map.copyOf(groups);
    }

    /**
     * What one incident adds, by the instant that decides in which period. There is an entry for every day at which an
     * action of it may come to count, even where it adds nothing there yet.
     */
    public static SortedMap<Instant, Tally> byInstant(IncidentMeasures incident) {
        SortedMap<Instant, Tally> tallies = new TreeMap<>(Map.of(incident.declaredAt(), of(incident)));
        if (incident.exclusion() == Exclusion.NONE) {
            incident.pendingChanges().actionDays().forEach(day -> tallies.putIfAbsent(day, NONE));
            for (ActionDue action : incident.actions()) {
                Tally tally = of(RateKey.ACTION_CLOSURE_ON_TIME, incident.severity(), action.onTime() ? 1 : 0, 1);
                tallies.merge(action.dayBeginsAt(), tally, (one, other) -> sum(List.of(one, other)));
            }
        }
        return tallies;
    }

    /** Of one incident at its declaration. */
    private static Tally of(IncidentMeasures incident) {
        return of(incident.severity(), SumsOf.declaration(incident));
    }

    /** Of one rate alone. */
    public static Tally of(RateKey key, @Nullable Severity severity, long numerator, long denominator) {
        return of(severity, SumsOf.fraction(key, numerator, denominator));
    }

    private static Tally of(@Nullable Severity severity, Sums sums) {
        return new Tally(Map.of(Optional.ofNullable(severity), sums));
    }

    public static Tally sum(Collection<Tally> parts) {
        Map<Optional<Severity>, List<Sums>> bySeverity = new HashMap<>();
        for (Tally part : parts) {
            part.groups.forEach((severity, sums) -> bySeverity
                    .computeIfAbsent(severity, key -> new ArrayList<>())
                    .add(sums));
        }
        Map<Optional<Severity>, Sums> groups = new HashMap<>();
        bySeverity.forEach((severity, sums) -> groups.put(severity, Sums.sum(sums)));
        return new Tally(groups);
    }

    /** That of these severities alone; of all where none is named. */
    public Tally only(Set<Severity> severities) {
        if (severities.isEmpty()) {
            return this;
        }
        Map<Optional<Severity>, Sums> chosen = new HashMap<>(groups);
        chosen.keySet()
                .removeIf(severity -> severity.filter(severities::contains).isEmpty());
        return new Tally(chosen);
    }

    /** How many incidents it counts, those that are left out with them. */
    public long declared() {
        return groups.values().stream()
                .mapToLong(sums -> sums.count(Slot.INCIDENTS) + sums.count(Slot.MERGED) + sums.count(Slot.CANCELLED))
                .sum();
    }

    /** Whether it adds to a duration. */
    public boolean counts(DurationKey key) {
        return groups.values().stream().anyMatch(sums -> sums.lengths(key).counts());
    }

    /** Whether it adds to a rate. */
    public boolean counts(RateKey key) {
        return groups.values().stream().anyMatch(sums -> sums.count(Slot.of(key) + 1) > 0);
    }

    /** Whether it adds to a line of communication, by target or by limit. */
    public boolean counts(CadenceLine line) {
        return groups.values().stream()
                .anyMatch(sums -> IntStream.range(0, 4).anyMatch(part -> sums.count(Slot.of(line) + part) > 0));
    }

    /** Whether it adds to a figure of money or customers. */
    public boolean counts(CustomerKey key) {
        return groups.values().stream().anyMatch(sums -> switch (key) {
            case CREDITS_ISSUED -> !sums.credits().isEmpty();
            case CREDITS_PCT_ARR ->
                !sums.credits().isEmpty() || !sums.revenues().isEmpty();
            case SENTIMENT_DELTA -> sums.count(Slot.SENTIMENT + 1) > 0;
            case CHURN_RISK_DELTA -> sums.count(Slot.CHURN_RISK + 1) > 0;
            case CSAT -> Stream.of(CsatScale.values()).anyMatch(scale -> sums.count(Slot.of(scale) + 1) > 0);
        });
    }

    /** The yearly revenue that counts of an account: what its last incident tells. */
    public Optional<Revenue> revenue(CurrencyUnit currency, String accountId) {
        return groups.values().stream()
                .flatMap(sums -> Stream.ofNullable(sums.revenues().get(currency.getCode())))
                .flatMap(accounts -> Stream.ofNullable(accounts.get(accountId)))
                .reduce(Revenue::or);
    }

    /** By severity; without one where none is final. */
    public Map<Optional<Severity>, Sums> groups() {
        return groups;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && groups.equals(tally.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }
}
