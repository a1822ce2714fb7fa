package dev.klaxon.query.kpi.drivers;

import dev.klaxon.query.kpi.Period;
import dev.klaxon.query.kpi.Population;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * The top drivers of a period.
 *
 * @param definitionVersion of the definitions of the figures
 * @param incidents all that count
 */
record DriverAnswer(
        Period period,
        int definitionVersion,
        Population population,
        long incidents,
        Ranking rootCauses,
        Ranking services,
        Ranking segments) {

    /**
     * Drivers of one sort, most incidents first.
     *
     * @param without incidents that have none
     */
    record Ranking(List<Driver> items, long without) {

        Ranking {
            items = List.copyOf(items);
        }
    }

    /**
     * What has driven incidents. One that has several drivers of a sort counts whole for each.
     *
     * @param restoreSeconds the sum of their times to restore
     * @param revenueAtRisk the sum of it by currency
     */
    record Driver(String key, long incidents, long restoreSeconds, Map<String, Money> revenueAtRisk) {

        Driver {
            revenueAtRisk = Map.copyOf(revenueAtRisk);
        }
    }
}
