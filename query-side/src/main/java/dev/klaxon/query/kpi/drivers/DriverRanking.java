package dev.klaxon.query.kpi.drivers;

import dev.klaxon.query.kpi.drivers.DriverAnswer.Driver;
import dev.klaxon.query.kpi.drivers.DriverAnswer.Ranking;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Drivers in order: by incidents, then by time to restore, then by name. */
final class DriverRanking {

    private static final Comparator<Driver> MOST_FIRST = Comparator.comparingLong(Driver::incidents)
            .thenComparingLong(Driver::restoreSeconds)
            .reversed()
            .thenComparing(Driver::key);

    private DriverRanking() {}

    /** Of one sort, at most so many. */
    static Ranking of(List<DriverTable.Sum> sums, DriverTable.Sort sort, int limit) {
        Map<String, Driver> drivers = new HashMap<>();
        long without = 0;
        for (DriverTable.Sum sum : sums) {
            String key = sum.key();
            if (sum.sort() != sort) {
                continue;
            }
            if (key == null) {
                without += sum.incidents();
            } else {
                drivers.merge(key, driver(key, sum), DriverRanking::added);
            }
        }
        return new Ranking(
                drivers.values().stream().sorted(MOST_FIRST).limit(limit).toList(), without);
    }

    private static Driver driver(String key, DriverTable.Sum sum) {
        Money atRisk = sum.atRisk();
        return new Driver(
                key,
                sum.incidents(),
                sum.restoreSeconds(),
                atRisk == null ? Map.of() : Map.of(atRisk.getCurrencyUnit().getCode(), atRisk));
    }

    private static Driver added(Driver one, Driver other) {
        Map<String, Money> atRisk = new TreeMap<>(one.revenueAtRisk());
        other.revenueAtRisk().forEach((currency, money) -> atRisk.merge(currency, money, Money::plus));
        return new Driver(
                one.key(), one.incidents() + other.incidents(), one.restoreSeconds() + other.restoreSeconds(), atRisk);
    }
}
