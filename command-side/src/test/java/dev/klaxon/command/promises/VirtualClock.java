package dev.klaxon.command.promises;

import dev.klaxon.postgres.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until a test moves it; a database may stamp by it. */
final class VirtualClock implements InstantSource {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:00:00Z"));
    private final Duration tick;
    private @Nullable Stamps stamps;

    VirtualClock() {
        this(Duration.ZERO);
    }

    /**
     * One that goes on each time that it is looked at.
     *
     * @param tick by how much
     */
    VirtualClock(Duration tick) {
        this.tick = tick;
    }

    void stampIn(TestDatabase database) {
        stamps = Stamps.on(database);
        stamps.show(now.get());
    }

    @Override
    public Instant instant() {
        return now.getAndUpdate(before -> before.plus(tick));
    }

    void pass(Duration time) {
        Instant then = now.updateAndGet(before -> before.plus(time));
        if (stamps != null) {
            stamps.show(then);
        }
    }
}
