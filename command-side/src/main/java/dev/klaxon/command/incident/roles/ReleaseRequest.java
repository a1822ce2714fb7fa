package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body, if there is one, that frees a role or takes a person out of it. */
record ReleaseRequest(
        @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {

    /** What a request without a body says. */
    static final ReleaseRequest EMPTY = new ReleaseRequest(null, null, null);
}
