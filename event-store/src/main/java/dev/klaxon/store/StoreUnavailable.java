package dev.klaxon.store;

/** The database did not answer; the same call may succeed later. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("The event store does not answer", cause);
    }
}
