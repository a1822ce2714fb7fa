package dev.klaxon.store;

import java.sql.SQLException;

/** The database did not answer; the same call may succeed later. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    public StoreUnavailable(Throwable cause) {
        super("The event store does not answer", cause);
    }

    /** Whether it was another transaction that stood in the way, and not the database itself. */
    public boolean isLockTimeout() {
        return getCause() instanceof SQLException failure && LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }
}
