package dev.klaxon.store.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The right to work on something that one node at a time may work on.
 *
 * <p>It is a lock held by a transaction that waits beside the work and neither reads nor writes, so that it keeps no
 * reader of the log back. No clock of a node has a say: where a node dies, the server gives the lock to the next at
 * once, and where a node stands still, once the longest time is over.
 */
public final class Leases {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private static final String TRY = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    /** Also lets go of the snapshot of the statement before, which would keep vacuum back. */
    private static final String LONGEST = "SET LOCAL idle_in_transaction_session_timeout = ";

    private final DataSource dataSource;

    public Leases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does the work unless somebody holds that name.
     *
     * @param longest longer than the work ever takes; what is done after that may be done by another too
     * @return whether the work was done
     */
    public boolean tryRun(String name, Duration longest, Runnable work) {
        try (Connection holder = dataSource.getConnection()) {
            holder.setAutoCommit(false);
            if (!isTaken(holder, name)) {
                return false;
            }
            limit(holder, longest);
            try {
                work.run();
            } finally {
                giveBack(holder, name);
            }
            return true;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The lease of " + name + " cannot be asked for", e);
        }
    }

    private static boolean isTaken(Connection holder, String name) throws SQLException {
        try (PreparedStatement lock = holder.prepareStatement(TRY)) {
            lock.setString(1, name);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void limit(Connection holder, Duration longest) throws SQLException {
        try (Statement set = holder.createStatement()) {
            set.execute(LONGEST + longest.toMillis());
        }
    }

    /** The work is done, whatever became of its lease meanwhile. */
    private static void giveBack(Connection holder, String name) {
        try {
            holder.rollback();
        } catch (SQLException e) {
            log.warn("The lease of {} was lost during the work: {}", name, e.getMessage());
        }
    }
}
