package dev.klaxon.command.incident.acknowledgement;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of an acknowledgement.
 *
 * @param responder default the caller
 */
record AcknowledgementRequest(
        @Nullable Person responder,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {

    /** What a request without a body says. */
    static final AcknowledgementRequest EMPTY = new AcknowledgementRequest(null, null, null);
}
