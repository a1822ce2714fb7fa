package dev.klaxon.command.promises;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What operators see of the sweep: both are zero while it keeps up. */
@Component
final class PromiseFigures implements MeterBinder {

    private static final double MILLIS = 1_000;

    private final PromiseTable promises;
    private final InstantSource clock;

    PromiseFigures(PromiseTable promises, InstantSource clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("klaxon.promises.overdue", this, figures -> figures.overdue())
                .description("Due times that have passed and are not recorded yet")
                .register(registry);
        Gauge.builder("klaxon.promises.oldest", this, figures -> figures.oldestSeconds())
                .description("How long ago the first of them had passed and was known")
                .baseUnit("seconds")
                .register(registry);
    }

    private double overdue() {
        return promises.overdue(clock.instant());
    }

    private double oldestSeconds() {
        Instant now = clock.instant();
        return promises.oldest(now)
                .map(since -> Duration.between(since, now).toMillis() / MILLIS)
                .orElse(0.0);
    }
}
