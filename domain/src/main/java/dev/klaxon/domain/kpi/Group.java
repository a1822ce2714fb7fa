package dev.klaxon.domain.kpi;

import dev.klaxon.domain.kpi.Figures.Anomaly;
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
final class Group {

    static final Group NONE = new Group(List.of());

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

    static Group all(Collection<Tally> tallies) {
        return new Group(tallies.stream()
                .flatMap(tally -> tally.groups().values().stream())
                .toList());
    }

    static Group of(Collection<Tally> tallies, Severity severity) {
        return new Group(tallies.stream()
                .flatMap(tally -> Stream.ofNullable(tally.groups().get(Optional.of(severity))))
                .toList());
    }

    long count(int slot) {
        return counts[slot];
    }

    List<Lengths> lengths(DurationKey key) {
        return parts.stream().map(part -> part.lengths(key)).toList();
    }

    /** By currency. */
    Map<String, Money> credits() {
        Map<String, Money> credits = new TreeMap<>();
        parts.forEach(
                part -> part.credits().forEach((currency, amount) -> credits.merge(currency, amount, Money::plus)));
        return credits;
    }

    /** By currency and account: what its last incident tells. */
    Map<String, Map<String, Revenue>> revenues() {
        Map<String, Map<String, Revenue>> revenues = new TreeMap<>();
        parts.forEach(part -> part.revenues().forEach((currency, accounts) -> {
            Map<String, Revenue> known = revenues.computeIfAbsent(currency, none -> new HashMap<>());
            accounts.forEach((account, revenue) -> known.merge(account, revenue, Revenue::or));
        }));
        return revenues;
    }

    List<Anomaly> anomalies() {
        return parts.stream()
                .flatMap(part -> part.anomalies().stream())
                .sorted(Comparator.comparing(
                                (Anomaly anomaly) -> anomaly.incidentId().value())
                        .thenComparing(Anomaly::duration))
                .toList();
    }
}
