package dev.klaxon.command.promises;

import dev.klaxon.domain.promise.Slot;
import java.time.Instant;

/**
 * The window of a promise that is waited for.
 *
 * @param firesAt the instant after which it is overdue for the watch
 */
record WatchedWindow(WatchedPromise of, Slot slot, Instant firesAt) {

    boolean firesBefore(Instant now) {
        return firesAt.isBefore(now);
    }
}
