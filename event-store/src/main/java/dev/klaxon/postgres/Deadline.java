package dev.klaxon.postgres;

import java.time.Duration;

/** A moment on the machine's steady clock, which nobody sets. */
record Deadline(long nanoTime) {

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isPast() {
        return System.nanoTime() - nanoTime > 0;
    }
}
