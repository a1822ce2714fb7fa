package dev.klaxon.store.work;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a store that cannot serve now, or gives way to another writer, from work that cannot be done. */
public final class Outage {

    private static final int DEEPEST_CAUSE = 30;

    /** Classes of SQLState: connection, given way, resources, object in use, operator intervention, system error. */
    private static final Set<String> STATES = Set.of("08", "40", "53", "55", "57", "58");

    private Outage() {}

    /** Whether the store is to blame for the failure, and no piece of work. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(Outage::isOfTheStore);
    }

    private static boolean isOfTheStore(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException e -> true;
            case RecoverableDataAccessException e -> true;
            case NonTransientDataAccessResourceException e -> true;
            case TransactionException e -> true;
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            case SQLException e ->
                e.getSQLState() == null || STATES.contains(e.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
