package dev.klaxon.query.kpi;

import java.time.Duration;
import java.time.Instant;

/** How much time a sum is of; days are those of UTC. */
enum Level {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    Level(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** The start of the stretch that holds the instant. */
    Instant startOf(Instant at) {
        long seconds = length.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }

    /** The first start that is not before the instant. */
    Instant startFrom(Instant at) {
        Instant start = startOf(at);
        return start.equals(at) ? start : start.plus(length);
    }
}
