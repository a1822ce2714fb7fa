package dev.klaxon.query.kpi.drivers;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.IncidentDrivers;
import dev.klaxon.query.kpi.FilterCondition;
import dev.klaxon.query.kpi.IncidentWithLearning;
import dev.klaxon.query.kpi.KpiFollower;
import dev.klaxon.query.kpi.Rows;
import dev.klaxon.query.restriction.Reader;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What drove each incident, and what it cost. */
@Component
class DriverTable implements KpiFollower {

    private static final String TABLE = "read.kpi_driver";
    private static final String SAVE = """
            INSERT INTO read.kpi_driver (incident_id, declared_at, severity, root_cause, segments,
                restore_seconds, currency, at_risk)
            VALUES (:incidentId, :declaredAt, :severity, :rootCause, :segments,
                :restoreSeconds, :currency, :atRisk)
            """;
    private static final String COUNTED = """
            WITH counted AS (
                SELECT k.root_cause, i.services, k.segments, k.restore_seconds, k.currency, k.at_risk
                FROM read.kpi_driver k JOIN read.incident i ON i.id = k.incident_id
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

    private final JdbcClient jdbc;
    private final Rows rows;

    DriverTable(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
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
        return jdbc.sql(COUNTED + condition.sql() + RANKED)
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

    @Override
    public void save(Collection<IncidentWithLearning> changed) {
        rows.replace(TABLE, SAVE, changed, incident -> Stream.of(row(incident)));
    }

    @Override
    public void forget(Collection<UUID> incidents) {
        rows.forget(TABLE, incidents);
    }

    @Override
    public void clear() {
        rows.clear(TABLE);
    }

    private static MapSqlParameterSource row(IncidentWithLearning incident) {
        IncidentDrivers drivers = IncidentDrivers.of(incident.state(), incident.learning());
        Money atRisk = drivers.revenueAtRisk();
        return new MapSqlParameterSource()
                .addValue(
                        "declaredAt",
                        FilterCondition.time(incident.state().declaration().at()))
                .addValue(
                        "severity",
                        drivers.severity() == null ? null : drivers.severity().label())
                .addValue("rootCause", drivers.rootCause())
                .addValue("segments", drivers.segments().toArray(String[]::new))
                .addValue("restoreSeconds", drivers.restoreSeconds())
                .addValue(
                        "currency",
                        atRisk == null ? null : atRisk.getCurrencyUnit().getCode())
                .addValue("atRisk", atRisk == null ? null : atRisk.getAmount());
    }
}
