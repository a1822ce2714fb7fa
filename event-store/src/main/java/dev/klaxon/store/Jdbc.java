package dev.klaxon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Plain statements, each in a transaction of its own, with PostgreSQL's refusals named. */
final class Jdbc {

    private static final String UNIQUE_VIOLATION = "23505";

    private Jdbc() {}

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Works on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Reads on the connection of the transaction of this thread, where there is one: from its snapshot, and without
     * waiting for a second connection while the first is held.
     */
    static <T> List<T> read(DataSource dataSource, String sql, Binder binder, Reader<T> reader) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return query(connection, sql, binder, reader);
        } catch (SQLException e) {
            throw named(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    static <T> List<T> query(DataSource dataSource, String sql, Binder binder, Reader<T> reader) {
        return on(dataSource, connection -> query(connection, sql, binder, reader));
    }

    private static <T> List<T> query(Connection connection, String sql, Binder binder, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            binder.bind(select);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /**
     * Runs the work outside every surrounding transaction.
     *
     * @throws IllegalStateException where the connection does not commit by itself: an append that is not the first
     *     write of its transaction could break the order of its stream
     */
    static <T> T on(DataSource dataSource, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException("The event store needs connections that commit by themselves");
            }
            return work.run(connection);
        } catch (SQLException e) {
            throw named(e);
        }
    }

    /** Runs the work in a transaction of its own, outside every surrounding one. */
    static <T> T inTransaction(DataSource dataSource, Work<T> work) {
        return on(dataSource, connection -> {
            connection.setAutoCommit(false);
            T done = work.run(connection);
            connection.commit();
            // what was not committed is rolled back when the connection is given back
            return done;
        });
    }

    private static RuntimeException named(SQLException failure) {
        if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
            return switch (constraintOf(failure)) {
                case "reservation_taken" -> new ReservationTaken(failure);
                case "receipt_given" -> new ReceiptGiven(failure);
                default -> new ConcurrencyException("Another command wrote to the stream first", failure);
            };
        }
        return isOutage(failure)
                ? new StoreUnavailable(failure)
                : new EventStoreException("PostgreSQL refused a statement of the event store", failure);
    }

    /**
     * Connection lost (08), out of resources (53), stopped or stopping (57), lock not had in time (55), or no answer.
     */
    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57");
    }

    private static String constraintOf(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException refusal ? refusal.getServerErrorMessage() : null;
        return message == null ? "" : String.valueOf(message.getConstraint());
    }
}
