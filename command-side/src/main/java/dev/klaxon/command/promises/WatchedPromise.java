package dev.klaxon.command.promises;

import dev.klaxon.domain.promise.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A promise, and since when Klaxon knows of it. Every window that passes from then on is recorded. Of those that had
 * passed already the last one stands for all; in a drill, which may be told faster than it would have happened, none.
 *
 * @param knownAt when the event was recorded that made it known
 */
record WatchedPromise(Promise promise, Instant knownAt, boolean drill) {

    /** So that a story told in a rush, long after it happened, is told to its end. */
    private static final Duration RUSH = Duration.ofSeconds(5);

    /** The same for as long as nothing about the promise changes. */
    static String nameOf(Promise promise) {
        return "%s %s %s".formatted(promise.first().id(), promise.dueAt(), promise.step());
    }

    /** The window that fires next, of those that are not recorded. */
    Optional<WatchedWindow> next(Watch watch) {
        return Stream.concat(passedUnknown(watch).stream(), passing(watch).limit(1))
                .min(Comparator.comparing(WatchedWindow::firesAt));
    }

    /** The windows that have fired by then and are not recorded, in order. */
    Stream<WatchedWindow> fired(Watch watch, Instant now) {
        return Stream.concat(
                passedUnknown(watch).stream().filter(window -> window.firesBefore(now)),
                passing(watch).takeWhile(window -> window.firesBefore(now)));
    }

    private Optional<WatchedWindow> passedUnknown(Watch watch) {
        return drill
                ? Optional.empty()
                : promise.lastUntil(knownAt)
                        .filter(slot -> !watch.has(slot.id()))
                        .map(slot -> new WatchedWindow(this, slot, knownAt.plus(RUSH)));
    }

    private Stream<WatchedWindow> passing(Watch watch) {
        return promise.windowsAfter(knownAt)
                .filter(slot -> !watch.has(slot.id()))
                .map(slot -> new WatchedWindow(this, slot, slot.dueAt()));
    }
}
