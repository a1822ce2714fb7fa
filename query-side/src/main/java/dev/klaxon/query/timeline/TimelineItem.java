package dev.klaxon.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param type the event's name
 * @param action what was done, in words
 * @param result what came of it, where someone said so
 * @param audience whom an update was for
 * @param corrected whether it reads otherwise than it was first recorded
 * @param claims what was claimed of its corrected fields, in the order in which it was so; absent unless asked for
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
        boolean corrected,
        @JsonInclude(Include.NON_NULL) @Nullable List<ClaimItem> claims,
        String position) {

    /**
     * Who did it.
     *
     * @param role the title of a role held at that time
     */
    public record Actor(String id, String name, @Nullable Role role) {}

    /**
     * One claim about a field of the line.
     *
     * @param oldValue as it read before; absent of the first claim
     * @param value absent where the field is
     * @param eventId the event that claims it
     */
    public record ClaimItem(
            String field,
            @Nullable String oldValue,
            @Nullable String value,
            @Nullable String reason,
            Actor actor,
            Instant recordedAt,
            UUID eventId) {}
}
