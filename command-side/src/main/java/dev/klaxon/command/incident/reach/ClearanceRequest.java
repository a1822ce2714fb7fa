package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body, if there is one, that clears a service or an account. */
record ClearanceRequest(
        @Nullable Instant occurredAt, @Nullable Precision precision) implements Stated {

    /** What a request without a body says. */
    static final ClearanceRequest EMPTY = new ClearanceRequest(null, null);
}
