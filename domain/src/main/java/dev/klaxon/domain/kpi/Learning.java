package dev.klaxon.domain.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures take from the post-mortem of an incident.
 *
 * @param bookedAt of the first booking
 * @param heldAt of the first meeting that was held
 * @param rootCauseKey once it is published
 * @param explained whether it has a root cause and an action
 * @param eventIds the events that it rests on
 */
public record Learning(
        @Nullable Instant bookedAt,
        @Nullable Instant heldAt,
        @Nullable String rootCauseKey,
        boolean explained,
        List<Action> actions,
        List<UUID> eventIds) {

    /** No post-mortem was booked. */
    public static final Learning NONE = new Learning(null, null, null, false, List.of(), List.of());

    public Learning {
        actions = List.copyOf(actions);
        eventIds = List.copyOf(eventIds);
    }

    /**
     * Something that was to be done.
     *
     * @param dues each due day that it ever had, in business order
     */
    public record Action(
            List<Due> dues,
            @Nullable Instant completedAt,
            @Nullable Instant droppedAt,
            List<UUID> eventIds) {

        public Action {
            dues = List.copyOf(dues);
            eventIds = List.copyOf(eventIds);
        }
    }

    /** A due day and since when it is the one in force. */
    public record Due(LocalDate day, Instant since) {}
}
