package dev.klaxon.store;

/** Somebody else holds the key of a reservation; nothing was written. */
public final class ReservationTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReservationTaken(Throwable cause) {
        super("A reservation is held by another stream", cause);
    }
}
