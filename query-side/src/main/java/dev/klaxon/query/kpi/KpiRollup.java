package dev.klaxon.query.kpi;

import dev.klaxon.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings sums up to date, a few at a time. A sum is written only where nothing was written into its stretch meanwhile;
 * what a projection changes at the same time wins.
 */
@Component
class KpiRollup {

    private static final int HOURS_AT_ONCE = 50;
    private static final int DAYS_AT_ONCE = 20;
    private static final Duration REST = Duration.ofMinutes(1);

    private static final String HOURS = """
            (SELECT starts_at, drill, restricted, version FROM kpi_sum
                WHERE level = 'HOUR' AND subtotal IS NULL AND (changes_at IS NULL OR changes_at < :now)
                ORDER BY starts_at DESC LIMIT :limit)
            UNION (SELECT starts_at, drill, restricted, version FROM kpi_sum
                WHERE level = 'HOUR' AND changes_at < :now LIMIT :limit)
            """;
    private static final String DAYS = """
            SELECT starts_at, drill, restricted, version FROM kpi_sum day
            WHERE level = 'DAY' AND (subtotal IS NULL OR changes_at < :now) AND NOT EXISTS (
                SELECT FROM kpi_sum hour WHERE hour.level = 'HOUR' AND hour.drill = day.drill
                    AND hour.restricted = day.restricted AND hour.starts_at >= day.starts_at
                    AND hour.starts_at < day.starts_at + interval '24 hours'
                    AND (hour.subtotal IS NULL OR hour.changes_at < :now))
            ORDER BY starts_at DESC LIMIT :limit
            """;
    private static final String ASKED = """
            FROM unnest(:starts::timestamptz[], :drills::boolean[], :restricted::boolean[])
                    WITH ORDINALITY AS asked (starts_at, drill, restricted, number)
            """;
    private static final String PARTS = "SELECT asked.number, p.subtotal, k.changes_at " + ASKED + """
                CROSS JOIN LATERAL (SELECT * FROM kpi_part
                    WHERE at >= asked.starts_at AND at < asked.starts_at + interval '1 hour' OFFSET 0) p
                JOIN LATERAL (SELECT * FROM kpi_incident WHERE id = p.incident_id OFFSET 0) k
                    ON k.drill = asked.drill AND k.restricted = asked.restricted
            ORDER BY asked.number, p.incident_id, p.at
            """;
    private static final String RECURRING =
            """
            SELECT asked.number, %s
            """.formatted(Recurring.COLUMNS) + ASKED + """
                CROSS JOIN LATERAL (SELECT * FROM kpi_incident
                    WHERE declared_at >= asked.starts_at AND declared_at < asked.starts_at + interval '1 hour'
                    OFFSET 0) k
            WHERE k.drill = asked.drill AND k.restricted = asked.restricted AND %s
            """.formatted(Recurring.CONDITION);
    private static final String SUMS = """
            SELECT asked.number, s.subtotal, s.recurring, s.recurring_openly, s.changes_at
            """ + ASKED + """
                JOIN kpi_sum s ON s.level = 'HOUR' AND s.starts_at >= asked.starts_at
                    AND s.starts_at < asked.starts_at + interval '24 hours' AND s.drill = asked.drill
                    AND s.restricted = asked.restricted
            """;
    // a row that a projection holds is left to it, so that neither waits for the other in a ring
    private static final String STORE = """
            WITH counted AS (
                SELECT * FROM unnest(:starts::timestamptz[], :drills::boolean[], :restricted::boolean[],
                    :versions::bigint[], :subtotals::bytea[], :recurring::bytea[], :openly::bytea[],
                    :changes::timestamptz[])
                    AS sum (starts_at, drill, restricted, version, subtotal, recurring, openly, changes_at)),
            held AS (
                SELECT s.starts_at, s.drill, s.restricted FROM kpi_sum s JOIN counted c
                    ON s.starts_at = c.starts_at AND s.drill = c.drill AND s.restricted = c.restricted
                        AND s.version = c.version
                WHERE s.level = :level FOR UPDATE OF s SKIP LOCKED)
            UPDATE kpi_sum s SET subtotal = c.subtotal, recurring = c.recurring, recurring_openly = c.openly,
                changes_at = c.changes_at, version = nextval('kpi_version')
            FROM counted c JOIN held h ON (h.starts_at, h.drill, h.restricted) = (c.starts_at, c.drill, c.restricted)
            WHERE s.level = :level AND s.starts_at = c.starts_at AND s.drill = c.drill AND s.restricted = c.restricted
                AND s.version = c.version
            """;

    private final JdbcClient jdbc;
    private final Views views;
    private final KpiRefresh refresh;
    private final InstantSource clock;

    KpiRollup(JdbcClient jdbc, Views views, KpiRefresh refresh, InstantSource clock) {
        this.views = views;
        this.jdbc = jdbc;
        this.refresh = refresh;
        this.clock = clock;
    }

    private record Outdated(OffsetDateTime startsAt, boolean drill, boolean restricted, long version) {}

    /** Takes a turn, a piece of each kind of work; whether there may be more to do at once. */
    boolean turn() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean refreshed = refresh.turn();
        int counted = views.write(FiguresView.NAME, () -> {
            List<Outdated> hours = outdated(HOURS, now, HOURS_AT_ONCE);
            countHours(hours, now);
            return hours.size();
        });
        counted += views.write(FiguresView.NAME, () -> {
            List<Outdated> days = outdated(DAYS, now, DAYS_AT_ONCE);
            countDays(days);
            return days.size();
        });
        return refreshed || counted > 0;
    }

    private List<Outdated> outdated(String which, OffsetDateTime now, int limit) {
        return jdbc.sql(which)
                .param("now", now)
                .param("limit", limit)
                .query((row, number) -> new Outdated(
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getBoolean("drill"),
                        row.getBoolean("restricted"),
                        row.getLong("version")))
                .list();
    }

    private void countHours(List<Outdated> hours, OffsetDateTime now) {
        if (hours.isEmpty()) {
            return;
        }
        List<Sum> sums = hours.stream().map(hour -> new Sum()).toList();
        select(PARTS, hours).query(row -> {
            Sum sum = sums.get(row.getInt("number") - 1);
            sum.subtotals.add(SubtotalReader.read(row.getBytes("subtotal")));
            sum.changesBy(row.getObject("changes_at", OffsetDateTime.class));
        });
        select(RECURRING, hours).query(row -> {
            Sum sum = sums.get(row.getInt("number") - 1);
            Recurring recurring = Recurring.of(row);
            sum.recurring.add(recurring.subtotal(recurring.recurs(), now));
            sum.openly.add(recurring.subtotal(recurring.recursOpenly(), now));
            if (!recurring.isOver(now)) {
                sum.changesBy(recurring.endsAt());
            }
        });
        sums.stream().filter(sum -> sum.changed(now)).forEach(sum -> sum.restUntil(now.plus(REST)));
        store(Level.HOUR, hours, sums);
    }

    private void countDays(List<Outdated> days) {
        if (days.isEmpty()) {
            return;
        }
        List<Sum> sums = days.stream().map(day -> new Sum()).toList();
        select(SUMS, days).query(row -> {
            Sum sum = sums.get(row.getInt("number") - 1);
            byte[] subtotal = row.getBytes("subtotal");
            if (subtotal == null) {
                sum.isWhole = false;
                return;
            }
            sum.subtotals.add(SubtotalReader.read(subtotal));
            sum.recurring.add(SubtotalReader.read(row.getBytes("recurring")));
            sum.openly.add(SubtotalReader.read(row.getBytes("recurring_openly")));
            sum.changesBy(row.getObject("changes_at", OffsetDateTime.class));
        });
        List<Outdated> wholeDays = new ArrayList<>();
        List<Sum> whole = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (sums.get(i).isWhole) {
                wholeDays.add(days.get(i));
                whole.add(sums.get(i));
            }
        }
        store(Level.DAY, wholeDays, whole);
    }

    private JdbcClient.StatementSpec select(String sql, List<Outdated> asked) {
        return jdbc.sql(sql)
                .param(
                        "starts",
                        asked.stream().map(each -> each.startsAt().toString()).toArray(String[]::new))
                .param("drills", asked.stream().map(Outdated::drill).toArray(Boolean[]::new))
                .param("restricted", asked.stream().map(Outdated::restricted).toArray(Boolean[]::new));
    }

    private void store(Level level, List<Outdated> outdated, List<Sum> sums) {
        select(STORE, outdated)
                .param("level", level.name())
                .param("versions", outdated.stream().map(Outdated::version).toArray(Long[]::new))
                .param("subtotals", bytes(sums, sum -> sum.subtotals))
                .param("recurring", bytes(sums, sum -> sum.recurring))
                .param("openly", bytes(sums, sum -> sum.openly))
                .param(
                        "changes",
                        sums.stream()
                                .map(sum -> sum.changesAt == null ? null : sum.changesAt.toString())
                                .toArray(String[]::new))
                .update();
    }

    private static byte[] @Nullable [] bytes(List<Sum> sums, Function<Sum, RunningSubtotal> parts) {
        return sums.stream()
                .map(sum -> sum.holds ? SubtotalWriter.write(parts.apply(sum).total()) : null)
                .toArray(byte[][]::new);
    }

    private static final class Sum {

        private final RunningSubtotal subtotals = new RunningSubtotal();
        private final RunningSubtotal recurring = new RunningSubtotal();
        private final RunningSubtotal openly = new RunningSubtotal();
        private @Nullable OffsetDateTime changesAt;
        private boolean isWhole = true;
        private boolean holds = true;

        boolean changed(OffsetDateTime now) {
            return changesAt != null && changesAt.isBefore(now);
        }

        /** One of its incidents is to be folded anew: until that is done it tells nothing, and need not be counted. */
        void restUntil(OffsetDateTime at) {
            holds = false;
            changesAt = at;
        }

        void changesBy(@Nullable OffsetDateTime at) {
            if (at != null && (changesAt == null || at.isBefore(changesAt))) {
                changesAt = at;
            }
        }
    }
}
