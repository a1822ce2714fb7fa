package dev.klaxon.standalone.scenario;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How fast a story is told. */
@FunctionalInterface
public interface Pace {

    /** Returns when the step that happened at that instant may be told. */
    void until(Instant step) throws IOException;

    /** All at once, as something that is over. */
    static Pace atOnce() {
        return step -> {};
    }

    /**
     * So many times as fast as life, so that the last step happens when it is told.
     *
     * @param t0 of the story, as {@link #beginning} gives it
     * @param speed 1 for life itself
     */
    static Pace faster(Clock clock, Instant t0, Instant start, double speed) {
        return step -> {
            Instant due = start.plus(scaled(Duration.between(t0, step), speed));
            Duration left = Duration.between(clock.instant(), due);
            if (left.isPositive()) {
                try {
                    Thread.sleep(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("Interrupted", e);
                }
            }
        };
    }

    /** When a story of that length began, so that it ends now if it is told from {@code start} at that speed. */
    static Instant beginning(Duration length, Instant start, double speed) {
        return start.plus(scaled(length, speed)).minus(length);
    }

    private static Duration scaled(Duration duration, double speed) {
        return Duration.ofMillis(Math.round(duration.toMillis() / speed));
    }
}
