package dev.klaxon.edge.problem;

import dev.klaxon.store.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a store that cannot answer now from a mistake, however deep another library has wrapped the cause. */
final class StoreFailures {

    private static final int DEEPEST_CAUSE = 30;

    /** Whole classes of SQLState: connection, resources (a full disk), operator intervention, system error. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    /** Time-outs of idle or long transactions, a lock not had in time, and a standby that takes no writes. */
    private static final Set<String> UNAVAILABLE = Set.of("25P03", "25P04", "55P03", "25006");

    private static final Set<String> CONFLICT = Set.of("40001", "40P01");
    private static final Set<String> CONFLICT_TYPES = Set.of(
            "org.axonframework.modelling.command.ConcurrencyException",
            "org.axonframework.modelling.command.ConflictingAggregateVersionException");

    private StoreFailures() {}

    /** Whether the database could not be reached or could not serve. */
    static boolean isUnavailable(Throwable thrown) {
        return causes(thrown).anyMatch(StoreFailures::saysUnavailable);
    }

    /** Whether another request changed the same stream and the retries were used up. */
    static boolean isConflict(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause -> stateOf(cause).filter(CONFLICT::contains).isPresent()
                        || types(cause).anyMatch(type -> CONFLICT_TYPES.contains(type.getName())));
    }

    /** The exception, its cause, the cause of that, and so on. */
    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    private static boolean saysUnavailable(Throwable cause) {
        return cause instanceof StoreUnavailable
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessResourceException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof QueryTimeoutException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || stateOf(cause).filter(StoreFailures::isUnavailable).isPresent();
    }

    private static boolean isUnavailable(String state) {
        return UNAVAILABLE.contains(state)
                || (state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2)));
    }

    /** The SQLState of an exception that has one. */
    static Optional<String> stateOf(Throwable cause) {
        return cause instanceof SQLException sql ? Optional.ofNullable(sql.getSQLState()) : Optional.empty();
    }

    private static Stream<Class<?>> types(Throwable cause) {
        return Stream.iterate(cause.getClass(), type -> type != null, Class::getSuperclass);
    }
}
