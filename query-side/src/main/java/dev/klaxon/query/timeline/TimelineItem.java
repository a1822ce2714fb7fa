package dev.klaxon.query.timeline;

import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param type the event's name
 * @param action what was done, in words
 * @param result what came of it, where someone said so
 * @param audience whom an update was for
 * @param position of the event
 */
public record TimelineItem(
        UUID eventId,
        String type,
        Instant occurredAt,
        Precision precision,
        Instant recordedAt,
        Actor actor,
        String action,
        @Nullable String result,
        @Nullable Audience audience,
        String position) {

    /**
     * Who did it.
     *
     * @param role the title of a role held at that time
     */
    public record Actor(String id, String name, @Nullable String role) {}
}
