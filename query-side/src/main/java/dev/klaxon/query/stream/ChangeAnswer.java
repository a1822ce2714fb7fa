package dev.klaxon.query.stream;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told of a change.
 *
 * @param type of the event
 * @param status in which the incident is now
 * @param severity that it has now; absent where an imported one has none
 * @param position of the event; {@code Last-Event-ID} goes on behind it
 */
record ChangeAnswer(
        UUID incidentId,
        String reference,
        String type,
        Instant occurredAt,
        Status status,
        @Nullable Severity severity,
        String position) {

    static ChangeAnswer of(Change change, CurrentIncident incident) {
        return new ChangeAnswer(
                change.incidentId(),
                incident.reference(),
                change.type(),
                change.occurredAt(),
                incident.status(),
                incident.severity(),
                change.position().toString());
    }
}
