package dev.klaxon.command.access;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body, if there is one, that revokes a key. */
record RevocationRequest(
        @Nullable Instant occurredAt, @Nullable Precision precision) implements Stated {

    /** What a request without a body says. */
    static final RevocationRequest EMPTY = new RevocationRequest(null, null);
}
