package dev.klaxon.store.work;

import java.time.Duration;

/** How long a worker rests between two turns: longer each time nothing was to be done, and each time a turn failed. */
final class Rests {

    private static final Duration FIRST_AFTER_FAILURE = Duration.ofMillis(50);

    /** Short enough that work goes on within two seconds of a database that comes back. */
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Duration shortest;
    private final Duration longest;
    private Duration idle;
    private Duration failing = FIRST_AFTER_FAILURE;

    Rests(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.idle = shortest;
    }

    /** Work was done and there may be more. */
    Duration afterWork() {
        wake();
        failing = FIRST_AFTER_FAILURE;
        return Duration.ZERO;
    }

    /** Nothing more was found. */
    Duration afterNothing() {
        failing = FIRST_AFTER_FAILURE;
        Duration rest = idle;
        idle = doubled(idle, longest);
        return rest;
    }

    Duration afterFailure() {
        Duration rest = failing;
        failing = doubled(failing, LONGEST_AFTER_FAILURE);
        return rest;
    }

    /** Something is likely to come up soon. */
    void wake() {
        idle = shortest;
    }

    private static Duration doubled(Duration rest, Duration longest) {
        Duration twice = rest.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }
}
