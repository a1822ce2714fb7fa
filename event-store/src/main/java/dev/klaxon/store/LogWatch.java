package dev.klaxon.store;

import dev.klaxon.store.LogVisibility.OpenTransaction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches whether readers can see what is stored, shows it in figures and raises its voice once where they cannot. */
public final class LogWatch implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(LogWatch.class);

    /**
     * Each running transaction that has written holds a lock on its own id, a prepared one without a session. Everybody
     * may see those; when others' transactions began is told to members of pg_read_all_stats. Replication slots and
     * readers hold back vacuum, not this bound.
     */
    private static final String VISIBILITY = """
            WITH bound AS MATERIALIZED (SELECT ?::int AS era, pg_snapshot_xmin(pg_current_snapshot()) AS tx),
            newest AS (
                SELECT era, tx::text AS digits, place FROM write.event e ORDER BY e.era DESC, e.tx DESC, e.place DESC LIMIT 1),
            head AS (
                SELECT e.era, e.tx::text AS digits, e.place FROM bound, LATERAL (
                    SELECT era, tx, place FROM write.event WHERE era < bound.era OR tx < bound.tx
                    ORDER BY era DESC, tx DESC, place DESC LIMIT 1) e),
            hidden AS (
                SELECT count(*) AS events, clock_timestamp() - min(e.recorded_at) AS age FROM bound, LATERAL (
                    SELECT recorded_at FROM write.event WHERE era = bound.era AND tx >= bound.tx
                    ORDER BY tx, place LIMIT 100000) e),
            oldest AS (
                SELECT true AS found, l.pid, coalesce(a.datname, p.database) AS database,
                    coalesce(p.gid, a.application_name) AS application,
                    clock_timestamp() - coalesce(a.xact_start, p.prepared) AS age
                FROM pg_locks l
                    LEFT JOIN pg_stat_activity a ON a.pid = l.pid
                    LEFT JOIN pg_prepared_xacts p ON l.pid IS NULL AND p.transaction = l.transactionid
                WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted
                ORDER BY age(l.transactionid) DESC LIMIT 1)
            SELECT coalesce(newest.era, 0), coalesce(newest.digits, '0'), coalesce(newest.place, 0),
                coalesce(head.era, 0), coalesce(head.digits, '0'), coalesce(head.place, 0),
                hidden.events, extract(epoch FROM coalesce(hidden.age, interval '0')),
                found, pid, database, application, extract(epoch FROM oldest.age)
            FROM hidden LEFT JOIN newest ON true LEFT JOIN head ON true LEFT JOIN oldest ON true
            """;

    private static final double MILLIS = 1e3;

    private final DataSource dataSource;
    private final StoreIdentity identity;
    private volatile @Nullable LogVisibility last;
    private boolean heldBack;

    LogWatch(DataSource dataSource, StoreIdentity identity) {
        this.dataSource = dataSource;
        this.identity = identity;
    }

    /** How it is now. */
    public LogVisibility now() {
        return Jdbc.query(dataSource, VISIBILITY, select -> select.setInt(1, identity.era()), LogWatch::visibility)
                .getFirst();
    }

    /** Looks, for the figures and the log; there is never more to do at once. */
    boolean look() {
        last = null;
        LogVisibility seen = now();
        last = seen;
        if (seen.isHeldBack() && !heldBack) {
            log.error(
                    "Readers of the log do not see {} events of the last {} s: they wait for the {}",
                    seen.hidden(),
                    seen.oldestHidden().toSeconds(),
                    seen.oldest());
        } else if (!seen.isHeldBack() && heldBack) {
            log.warn("Readers of the log see what is stored again");
        }
        heldBack = seen.isHeldBack();
        return false;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("klaxon.log.hidden.events", null, LogVisibility::hidden)
                .description("Stored events that readers cannot see yet")
                .register(registry);
        gauge("klaxon.log.hidden.age", "seconds", seen -> seconds(seen.oldestHidden()))
                .description("How long ago the first of them was recorded")
                .register(registry);
        gauge(
                        "klaxon.log.oldest.transaction",
                        "seconds",
                        seen -> seen.oldest() == null
                                ? 0
                                : seconds(seen.oldest().age()))
                .description("Age of the write transaction that has been open longest in the cluster")
                .register(registry);
    }

    /** Not a number while the database does not say. */
    private Gauge.Builder<LogWatch> gauge(String name, @Nullable String unit, ToDoubleFunction<LogVisibility> value) {
        return Gauge.builder(name, this, watch -> {
                    LogVisibility seen = watch.last;
                    return seen == null ? Double.NaN : value.applyAsDouble(seen);
                })
                .baseUnit(unit);
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? Double.NaN : duration.toMillis() / MILLIS;
    }

    private static LogVisibility visibility(ResultSet row) throws SQLException {
        return new LogVisibility(
                LogReader.position(row, 1),
                LogReader.position(row, 4),
                row.getLong(7),
                duration(row.getBigDecimal(8)),
                row.getBoolean(9) ? transaction(row) : null);
    }

    private static OpenTransaction transaction(ResultSet row) throws SQLException {
        @Nullable BigDecimal age = row.getBigDecimal(13);
        return new OpenTransaction(
                row.getObject(10, Integer.class),
                row.getString(11),
                row.getString(12),
                age == null ? null : duration(age));
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
}
