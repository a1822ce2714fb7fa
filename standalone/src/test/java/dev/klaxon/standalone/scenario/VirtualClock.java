package dev.klaxon.standalone.scenario;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a story moves it on. */
final class VirtualClock implements InstantSource, Pace {

    private final AtomicReference<Instant> now;

    VirtualClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void until(Instant step) {
        now.set(step);
    }
}
