package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.Tally;
import dev.klaxon.events.incident.IncidentId;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings sums up to date, a few at a time. A sum is written only where nothing was written into its stretch meanwhile;
 * what a projection changes at the same time wins.
 */
@Component
class KpiRoll {

    private static final int REFRESHED_AT_ONCE = 20;
    private static final int COUNTED_AT_ONCE = 50;

    private static final String OUTDATED_INCIDENTS =
            "SELECT id FROM read.kpi_incident WHERE changes_at < :now ORDER BY changes_at LIMIT :limit";
    private static final String HOURS = """
            (SELECT starts_at, drill, restricted, version FROM read.kpi_sum
                WHERE level = 'HOUR' AND tally IS NULL ORDER BY starts_at DESC LIMIT :limit)
            UNION (SELECT starts_at, drill, restricted, version FROM read.kpi_sum
                WHERE level = 'HOUR' AND changes_at < :now LIMIT :limit)
            """;
    private static final String DAYS = """
            SELECT starts_at, drill, restricted, version FROM read.kpi_sum day
            WHERE level = 'DAY' AND (tally IS NULL OR changes_at < :now) AND NOT EXISTS (
                SELECT FROM read.kpi_sum hour WHERE hour.level = 'HOUR' AND hour.drill = day.drill
                    AND hour.restricted = day.restricted AND hour.starts_at >= day.starts_at
                    AND hour.starts_at < day.starts_at + interval '24 hours'
                    AND (hour.tally IS NULL OR hour.changes_at < :now))
            ORDER BY starts_at DESC LIMIT :limit
            """;
    private static final String PARTS = """
            SELECT p.tally, k.changes_at
            FROM read.kpi_part p JOIN read.kpi_incident k ON k.id = p.incident_id
            WHERE p.at >= :from AND p.at < :to AND k.drill = :drill AND k.restricted = :restricted
            """;
    private static final String RECURRING = """
            SELECT severity, recurs, recurs_openly, resolved_at + interval '2160 hours' AS ends_at
            FROM read.kpi_incident
            WHERE declared_at >= :from AND declared_at < :to AND drill = :drill AND restricted = :restricted
                AND counts AND cause IS NOT NULL AND resolved_at IS NOT NULL
            """;
    private static final String SUMS = """
            SELECT tally, recurring, recurring_openly, changes_at FROM read.kpi_sum
            WHERE level = 'HOUR' AND starts_at >= :from AND starts_at < :to AND drill = :drill
                AND restricted = :restricted
            """;
    private static final String STORE = """
            UPDATE read.kpi_sum SET tally = :tally, recurring = :recurring, recurring_openly = :openly,
                changes_at = :changesAt, version = nextval('read.kpi_version')
            WHERE level = :level AND starts_at = :from AND drill = :drill AND restricted = :restricted
                AND version = :version
            """;

    private final JdbcClient jdbc;
    private final KpiKeeper keeper;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    KpiRoll(JdbcClient jdbc, KpiKeeper keeper, InstantSource clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Outdated(OffsetDateTime startsAt, boolean drill, boolean restricted, long version) {}

    /** Takes a turn; whether there may be more to do at once. */
    boolean turn() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (refresh(now)) {
            return true;
        }
        List<Outdated> hours = outdated(HOURS, now);
        hours.forEach(hour -> countHour(hour, now));
        List<Outdated> days = outdated(DAYS, now);
        days.forEach(this::countDay);
        return hours.size() + days.size() > 0;
    }

    /** Folds incidents anew whose figures time has changed. */
    private boolean refresh(OffsetDateTime now) {
        Integer refreshed = transaction.execute(status -> {
            List<IncidentId> ids = jdbc.sql(OUTDATED_INCIDENTS)
                    .param("now", now)
                    .param("limit", REFRESHED_AT_ONCE)
                    .query((row, number) -> new IncidentId(row.getObject(1, UUID.class)))
                    .list();
            if (!ids.isEmpty()) {
                keeper.refresh(ids);
            }
            return ids.size();
        });
        return refreshed != null && refreshed > 0;
    }

    private List<Outdated> outdated(String which, OffsetDateTime now) {
        return jdbc.sql(which)
                .param("now", now)
                .param("limit", COUNTED_AT_ONCE)
                .query((row, number) -> new Outdated(
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getBoolean("drill"),
                        row.getBoolean("restricted"),
                        row.getLong("version")))
                .list();
    }

    private void countHour(Outdated hour, OffsetDateTime now) {
        Sum sum = new Sum();
        select(PARTS, hour, Level.HOUR).query(row -> {
            sum.tallies.add(Tally.read(row.getBytes("tally")));
            sum.changesBy(row.getObject("changes_at", OffsetDateTime.class));
        });
        select(RECURRING, hour, Level.HOUR).query(row -> {
            Recurring recurring = Recurring.of(row);
            sum.recurring.add(recurring.tally(recurring.recurs(), now));
            sum.openly.add(recurring.tally(recurring.recursOpenly(), now));
            if (!recurring.isOver(now)) {
                sum.changesBy(recurring.endsAt());
            }
        });
        store(hour, Level.HOUR, sum);
    }

    private void countDay(Outdated day) {
        Sum sum = new Sum();
        boolean[] whole = {true};
        select(SUMS, day, Level.DAY).query(row -> {
            if (row.getBytes("tally") == null) {
                whole[0] = false;
                return;
            }
            sum.tallies.add(Tally.read(row.getBytes("tally")));
            sum.recurring.add(Tally.read(row.getBytes("recurring")));
            sum.openly.add(Tally.read(row.getBytes("recurring_openly")));
            sum.changesBy(row.getObject("changes_at", OffsetDateTime.class));
        });
        if (whole[0]) {
            store(day, Level.DAY, sum);
        }
    }

    private JdbcClient.StatementSpec select(String sql, Outdated stretch, Level level) {
        return jdbc.sql(sql)
                .param("from", stretch.startsAt())
                .param("to", stretch.startsAt().plus(level.length()))
                .param("drill", stretch.drill())
                .param("restricted", stretch.restricted());
    }

    private void store(Outdated stretch, Level level, Sum sum) {
        jdbc.sql(STORE)
                .param("level", level.name())
                .param("from", stretch.startsAt())
                .param("drill", stretch.drill())
                .param("restricted", stretch.restricted())
                .param("version", stretch.version())
                .param("tally", Tally.sum(sum.tallies).toBytes())
                .param("recurring", Tally.sum(sum.recurring).toBytes())
                .param("openly", Tally.sum(sum.openly).toBytes())
                .param("changesAt", sum.changesAt)
                .update();
    }

    private static final class Sum {

        private final List<Tally> tallies = new ArrayList<>();
        private final List<Tally> recurring = new ArrayList<>();
        private final List<Tally> openly = new ArrayList<>();
        private @Nullable OffsetDateTime changesAt;

        void changesBy(@Nullable OffsetDateTime at) {
            if (at != null && (changesAt == null || at.isBefore(changesAt))) {
                changesAt = at;
            }
        }
    }
}
