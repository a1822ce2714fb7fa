package dev.klaxon.command.promises;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due times that have passed, over and over, on every node. It keeps nothing in memory: what one node leaves
 * behind, another one or its next start finds.
 */
@Component
final class PromiseSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PromiseSweep.class);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int TURNS = 20;

    private final PromiseKeeper keeper;
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    PromiseSweep(PromiseKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void start() {
        running = true;
        ended.drainPermits();
        thread = Thread.ofPlatform().name("promises").start(this::sweep);
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
                more = look();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    log.warn("Due times rest until the store answers: {}", e.getMessage());
                }
                log.debug("Due times rest", e);
                failing = true;
            }
            if (!more) {
                await();
            }
        }
    }

    /** By turns, so that neither keeps the other waiting; whether there may be more to do at once. */
    private boolean look() {
        for (int turn = 0; turn < TURNS; turn++) {
            boolean fired = running && keeper.fireNext();
            boolean reckoned = running && keeper.reckonNext();
            if (!fired && !reckoned) {
                return false;
            }
        }
        return true;
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
