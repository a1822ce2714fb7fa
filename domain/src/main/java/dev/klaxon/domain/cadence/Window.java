package dev.klaxon.domain.cadence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which one update is due; of missed ones that follow each other at the same step, all of them.
 *
 * @param dueAt as last moved, the last one's of many; an update at this very instant is in time
 * @param times how many windows it is: 1, or more of missed ones
 * @param endedAt when it was hit, missed or dropped; null while it is open
 * @param eventId the update that hit it
 */
public record Window(
        Instant openedAt,
        Instant dueAt,
        Outcome outcome,
        long times,
        @Nullable Instant endedAt,
        @Nullable UUID eventId) {

    /** What became of a window. */
    public enum Outcome {
        /** An update came in time. */
        HIT,
        /** The due time passed without one. */
        MISS,
        /** It is still running. */
        OPEN,
        /** It was given up before its due time had passed, and counts for nothing. */
        DROPPED
    }

    static Window hit(Instant openedAt, Instant dueAt, Instant at, UUID eventId) {
        return new Window(openedAt, dueAt, Outcome.HIT, 1, at, eventId);
    }

    static Window missed(Instant openedAt, Instant dueAt, long times) {
        return new Window(openedAt, dueAt, Outcome.MISS, times, dueAt, null);
    }

    static Window dropped(Instant openedAt, Instant dueAt, Instant at) {
        return new Window(openedAt, dueAt, Outcome.DROPPED, 1, at, null);
    }

    static Window open(Instant openedAt, Instant dueAt) {
        return new Window(openedAt, dueAt, Outcome.OPEN, 1, null, null);
    }

    /** Whether the due time has passed: what is done at the due time is in time. */
    public static boolean hasPassed(Instant dueAt, Instant now) {
        return dueAt.isBefore(now);
    }
}
