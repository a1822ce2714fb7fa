package dev.klaxon.query.kpi;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings sums up to date over and over, on every node. It keeps nothing in memory: what one node leaves behind, another
 * one or its next start finds.
 */
@Component
final class KpiSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KpiSweep.class);

    private static final Duration LOOK = Duration.ofMillis(500);

    private final KpiRollup rollup;
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    KpiSweep(KpiRollup rollup) {
        this.rollup = rollup;
    }

    @Override
    public void start() {
        running = true;
        ended.drainPermits();
        thread = Thread.ofPlatform().name("figures").start(this::sweep);
    }

    @Override
    public void stop() {
        running = false;
        ended.release();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweep() {
        boolean failing = false;
        while (running) {
            boolean more = false;
            try {
                more = rollup.turn();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    log.warn("Sums of figures rest until the store answers: {}", e.getMessage());
                }
                log.debug("Sums of figures rest", e);
                failing = true;
            }
            if (!more) {
                await();
            }
        }
    }

    private void await() {
        try {
            ended.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
