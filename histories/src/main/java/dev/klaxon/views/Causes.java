package dev.klaxon.views;

import dev.klaxon.store.StoreUnavailable;
import dev.klaxon.store.UnreadableEvent;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Why a view could not take an event. */
final class Causes {

    private static final String TOO_LARGE = "54";

    private Causes() {}

    /** An event that is not to be folded yet. The message quotes nothing of it. */
    static final class OutOfPlace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfPlace(String message) {
            super(message);
        }
    }

    /** No event is to blame where the database does not answer or gives way to another writer. */
    static boolean isOfTheStore(RuntimeException failure) {
        String state = sqlState(failure);
        if (state != null && state.startsWith(TOO_LARGE)) {
            return false; // a row that no index can hold; Spring takes it for a lack of resources
        }
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof TransactionException
                || failure instanceof StoreUnavailable;
    }

    /** What may be kept and shown: never a text of the event, which others' messages may quote. */
    static String describe(RuntimeException failure) {
        if (failure instanceof UnreadableEvent || failure instanceof OutOfPlace) {
            return String.valueOf(failure.getMessage());
        }
        String state = sqlState(failure);
        if (state != null) {
            return "The database refuses its rows with SQLSTATE " + state;
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static @Nullable String sqlState(RuntimeException failure) {
        return NestedExceptionUtils.getRootCause(failure) instanceof SQLException refusal
                ? refusal.getSQLState()
                : null;
    }
}
