package dev.klaxon.command.promises;

import java.time.Duration;
import java.time.Instant;

/**
 * The window of a promise that is waited for.
 *
 * @param knownAt when the watch first knew of it
 */
record WatchedWindow(String id, Instant dueAt, Instant knownAt) {

    /** So that a story told in a rush, long after it happened, is told to its end. */
    private static final Duration RUSH = Duration.ofSeconds(5);

    /** Whether its due time was still ahead when it became known. */
    boolean wasAhead() {
        return dueAt.isAfter(knownAt);
    }

    /** The instant after which it is overdue for the watch. */
    Instant firesAt() {
        return wasAhead() ? dueAt : knownAt.plus(RUSH);
    }
}
