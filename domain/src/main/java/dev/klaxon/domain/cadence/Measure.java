package dev.klaxon.domain.cadence;

import dev.klaxon.domain.policy.Cadence;
import java.time.Duration;

/** What the time from one update to the next is measured by. The first due time is the same for both. */
public enum Measure {
    /** The promise that an update makes, else the target. */
    TARGET,
    /** The limit, in place of promise and target. */
    LIMIT;

    /** From the opening of a window to its due time. */
    public Duration step(Cadence cadence) {
        return this == TARGET ? cadence.target() : cadence.limit();
    }
}
