package dev.klaxon.query.timeline;

import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored line.
 *
 * @param actorId the author whom an import claims, else the actor
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
        @Nullable Audience audience) {}
