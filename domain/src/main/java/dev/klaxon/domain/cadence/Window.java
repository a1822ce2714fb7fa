package dev.klaxon.domain.cadence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which one update is due.
 *
 * @param dueAt as last moved; an update at this very instant is in time
 * @param endedAt when it was hit, missed or dropped; null while it is open
 * @param eventId the update that hit it
 */
public record Window(
        Instant openedAt,
        Instant dueAt,
        Outcome outcome,
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
        return new Window(openedAt, dueAt, Outcome.HIT, at, eventId);
    }

    static Window missed(Instant openedAt, Instant dueAt) {
        return new Window(openedAt, dueAt, Outcome.MISS, dueAt, null);
    }

    static Window dropped(Instant openedAt, Instant dueAt, Instant at) {
        return new Window(openedAt, dueAt, Outcome.DROPPED, at, null);
    }

    static Window open(Instant openedAt, Instant dueAt) {
        return new Window(openedAt, dueAt, Outcome.OPEN, null, null);
    }

    /** Whether the due time has passed: what is done at the due time is in time. */
    public static boolean hasPassed(Instant dueAt, Instant now) {
        return dueAt.isBefore(now);
    }
}
