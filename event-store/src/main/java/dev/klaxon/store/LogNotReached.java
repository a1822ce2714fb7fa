package dev.klaxon.store;

import java.time.Instant;

/** The instant is still to come by the database's clock, so that nobody can say yet what was known then. */
public final class LogNotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogNotReached(Instant instant) {
        super("The log has not reached " + instant + " yet");
    }
}
