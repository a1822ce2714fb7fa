package dev.klaxon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The dense order of the log: which number each event has, 0, 1, 2, ..., and how many had one at an instant.
 *
 * <p>An event gets its number a moment after it was appended. What {@link #at} has answered for an instant stays so,
 * whatever is appended or sequenced later and whichever way the clock goes.
 */
public final class LogIndex {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Times never fall as the index grows: below {@code low} all were sequenced by then, from {@code high} on none. */
    private static final String AT = """
            WITH RECURSIVE asked AS MATERIALIZED (SELECT ?::timestamptz AS instant, size, reached FROM write.log_end),
            halving (low, high) AS (
                SELECT 0::bigint, size FROM asked
                UNION ALL
                SELECT CASE WHEN middle.in_time THEN middle.index + 1 ELSE low END,
                    CASE WHEN middle.in_time THEN high ELSE middle.index END
                FROM halving, LATERAL (
                    SELECT index, sequenced_at <= (SELECT instant FROM asked) AS in_time
                    FROM write.log_index WHERE index = (low + high) / 2 LIMIT 1) middle
                WHERE low < high)
            SELECT reached >= instant, extract(epoch FROM instant - clock_timestamp()), low, era, tx::text, place
            FROM asked, halving LEFT JOIN write.log_index ON index = low - 1
            WHERE low = high
            """;

    private final DataSource dataSource;
    private final Sequencer sequencer;

    LogIndex(DataSource dataSource, Sequencer sequencer) {
        this.dataSource = dataSource;
        this.sequencer = sequencer;
    }

    /**
     * The log as it was at an instant.
     *
     * @param size how many events had their number by then: those with a smaller index
     * @param last the position of the last of them; {@link Position#START} where there was none
     */
    public record Cut(long size, Position last) {}

    /**
     * The log as it was at the instant, the same at every call. An instant that is about to come is waited for.
     *
     * @throws LogNotReached where the instant is more than 5 s ahead of the database's clock
     * @throws StoreUnavailable where the database does not answer
     */
    public Cut at(Instant instant) {
        Instant then = instant.truncatedTo(ChronoUnit.MICROS);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        for (Asked asked = ask(then); ; asked = ask(then)) {
            if (asked.isReached()) {
                return asked.cut();
            }
            if (asked.ahead().isPositive()) {
                awaitClock(then, asked.ahead(), patience - System.nanoTime());
            } else {
                sequencer.reach(then);
            }
        }
    }

    /** How many events have their number now. */
    public long size() {
        return Jdbc.query(dataSource, "SELECT size FROM write.log_end", select -> {}, row -> row.getLong(1))
                .getFirst();
    }

    /** Where the event of that number stands. */
    public Optional<Position> positionOf(long index) {
        return Jdbc.query(
                        dataSource,
                        "SELECT era, tx::text, place FROM write.log_index WHERE index = ?",
                        select -> select.setLong(1, index),
                        LogReader::position)
                .stream()
                .findFirst();
    }

    /** The number of the event; none where it has none yet. */
    public OptionalLong indexOf(UUID eventId) {
        return Jdbc.query(
                        dataSource,
                        "SELECT index FROM write.log_index WHERE event_id = ?",
                        select -> select.setObject(1, eventId),
                        row -> row.getLong(1))
                .stream()
                .mapToLong(index -> index)
                .findFirst();
    }

    /**
     * What the store says of an instant.
     *
     * @param isReached whether the answer can never change
     * @param ahead how far the instant is ahead of the database's clock; negative where it is past
     */
    private record Asked(boolean isReached, Duration ahead, Cut cut) {}

    private Asked ask(Instant then) {
        return Jdbc.query(dataSource, AT, select -> select.setObject(1, then.atOffset(ZoneOffset.UTC)), LogIndex::asked)
                .getFirst();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        long size = row.getLong(3);
        return new Asked(
                row.getBoolean(1),
                Duration.ofNanos(row.getBigDecimal(2).movePointRight(9).longValue()),
                new Cut(size, size == 0 ? Position.START : LogReader.position(row, 4)));
    }

    private static void awaitClock(Instant then, Duration ahead, long nanosLeft) {
        if (ahead.toNanos() > nanosLeft) {
            throw new LogNotReached(then);
        }
        try {
            Thread.sleep(ahead);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogNotReached(then);
        }
    }
}
