package dev.klaxon.query.timeline;

import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored line.
 *
 * @param actorId the author whom an import claims, else the actor
 * @param corrections the events that correct it, in the order in which they were recorded
 */
record Entry(
        UUID eventId,
        UUID incidentId,
        Position position,
        String type,
        Instant occurredAt,
        Precision precision,
        Instant recordedAt,
        String actorId,
        String actorName,
        String action,
        @Nullable String result,
        @Nullable Audience audience,
        List<UUID> corrections) {

    Entry {
        corrections = List.copyOf(corrections);
    }
}
