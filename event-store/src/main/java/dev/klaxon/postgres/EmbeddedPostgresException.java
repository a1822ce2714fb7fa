package dev.klaxon.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot run here; the message is meant for an operator and says what to do. */
public final class EmbeddedPostgresException extends RuntimeException {

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
