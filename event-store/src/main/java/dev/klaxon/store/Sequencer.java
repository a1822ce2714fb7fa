package dev.klaxon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Gives the events that readers can see the next numbers of the log's dense order, one node at a time.
 *
 * <p>All events of a turn get the same time, taken under the lock and later than every time that was reached before.
 * Appends take no lock and know nothing of it.
 */
final class Sequencer {

    /** So few that the transaction, which readers of the log wait for, is short. */
    private static final int MOST_AT_ONCE = 2_000;

    private static final String LOCK_NAME = "hashtextextended('klaxon/sequencer', 0)";
    private static final String TRY_LOCK = "SELECT pg_try_advisory_xact_lock(" + LOCK_NAME + ")";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(" + LOCK_NAME + ")";

    private static final String SEQUENCE = """
            WITH log AS MATERIALIZED (
                SELECT size, era, tx, place, greatest(clock_timestamp(), reached + interval '1 microsecond') AS now
                FROM write.log_end),
            sequenced AS (
                INSERT INTO write.log_index (index, era, tx, place, event_id, sequenced_at)
                SELECT log.size - 1 + row_number() OVER (ORDER BY next.era, next.tx, next.place),
                    next.era, next.tx, next.place, next.event_id, log.now
                FROM log, LATERAL (
                    SELECT era, tx, place, event_id FROM write.event e
                    WHERE (e.era, e.tx, e.place) > (log.era, log.tx, log.place)
                        AND (e.era < ? OR e.tx < pg_snapshot_xmin(pg_current_snapshot()))
                    ORDER BY e.era, e.tx, e.place LIMIT ?) next
                RETURNING index, era, tx, place, sequenced_at)
            UPDATE write.log_end log
            SET size = last.index + 1, era = last.era, tx = last.tx, place = last.place, reached = last.sequenced_at
            FROM (SELECT * FROM sequenced ORDER BY index DESC LIMIT 1) last
            RETURNING last.index + 1 - (SELECT size FROM log)
            """;

    /** No turn that is still to come gets a time up to the one that it writes. */
    private static final String REACH =
            "UPDATE write.log_end SET reached = clock_timestamp() WHERE reached < ? AND clock_timestamp() >= ?";

    private final DataSource dataSource;
    private final int era;

    Sequencer(DataSource dataSource, StoreIdentity identity) {
        this.dataSource = dataSource;
        this.era = identity.era();
    }

    /** Takes a turn, unless another node has it; whether there may be more to sequence at once. */
    boolean turn() {
        return Jdbc.inTransaction(
                dataSource, connection -> isLocked(connection) && sequence(connection) == MOST_AT_ONCE);
    }

    /**
     * Waits for its turn and lets the log reach the instant, unless that lies in the database's future.
     *
     * @throws StoreUnavailable where another node has kept the turn for too long
     */
    void reach(Instant instant) {
        Jdbc.inTransaction(dataSource, connection -> {
            lock(connection);
            sequence(connection);
            try (PreparedStatement update = connection.prepareStatement(REACH)) {
                update.setObject(1, instant.atOffset(ZoneOffset.UTC));
                update.setObject(2, instant.atOffset(ZoneOffset.UTC));
                return update.executeUpdate();
            }
        });
    }

    private static boolean isLocked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(TRY_LOCK);
                ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    /** A statement of its own after the lock, so that it sees what was committed under the lock before. */
    private long sequence(Connection connection) throws SQLException {
        try (PreparedStatement sequence = connection.prepareStatement(SEQUENCE)) {
            sequence.setInt(1, era);
            sequence.setInt(2, MOST_AT_ONCE);
            try (ResultSet row = sequence.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
