package dev.klaxon.query.kpi.drivers;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.query.kpi.FilterCondition;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What drove each incident, and what it cost. */
@Component
class DriverTable {

    private static final String COUNTED = """
            WITH counted AS (
                SELECT k.root_cause, k.services, k.segments, k.restore_seconds, k.currency, k.at_risk
                FROM kpi_driver k
                WHERE k.declared_at >= :from AND k.declared_at < :to AND\s""";
    private static final String RANKED = """
            ),
            driven AS (
                SELECT 'ROOT_CAUSE' AS sort, c.root_cause AS key, c.* FROM counted c
                UNION ALL
                SELECT 'SERVICE', service, c.* FROM counted c LEFT JOIN unnest(c.services) AS service ON true
                UNION ALL
                SELECT 'SEGMENT', segment, c.* FROM counted c LEFT JOIN unnest(c.segments) AS segment ON true)
            SELECT sort, key, currency, count(*) AS incidents, coalesce(sum(restore_seconds), 0) AS restore_seconds,
                sum(at_risk) AS at_risk
            FROM driven GROUP BY sort, key, currency
            """;

    private final Views views;

    DriverTable(Views views) {
        this.views = views;
    }

    /** What drives an incident. */
    enum Sort {
        ROOT_CAUSE,
        SERVICE,
        SEGMENT
    }

    /**
     * A sum over incidents with one driver and one currency of the revenue at risk.
     *
     * @param key null for those that have no such driver
     */
    record Sum(
            Sort sort,
            @Nullable String key,
            long incidents,
            long restoreSeconds,
            @Nullable Money atRisk) {}

    List<Sum> find(KpiFilter filter, Reader reader) {
        FilterCondition condition = FilterCondition.by(filter, reader);
        return views.sql(COUNTED + condition.sql() + RANKED)
                .params(condition.parameters())
                .query((row, number) -> {
                    String currency = row.getString("currency");
                    return new Sum(
                            Sort.valueOf(row.getString("sort")),
                            row.getString("key"),
                            row.getLong("incidents"),
                            row.getLong("restore_seconds"),
                            currency == null
                                    ? null
                                    : Money.parse(currency + " "
                                            + row.getBigDecimal("at_risk").toPlainString()));
                })
                .list();
    }
}
