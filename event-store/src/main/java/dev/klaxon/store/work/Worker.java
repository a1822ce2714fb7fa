package dev.klaxon.store.work;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does one kind of work over and over, on every node. It keeps nothing in memory: what one node leaves
 * behind, another one or its next start finds.
 *
 * <p>It rests where there is nothing to do, until it is woken or for as long as its pace says, and after a failure for
 * at most a second. A failure is logged once until a turn succeeds again.
 */
public final class Worker implements SmartLifecycle, MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Work work;
    private final Rests rests;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile long failingSince;
    private volatile boolean failing;
    private volatile boolean running;
    private boolean woken;
    private @Nullable Thread thread;

    /**
     * Makes one; Spring starts and stops it.
     *
     * @param name of the thread and in figures
     * @param shortest the first rest after work or a wake-up; each further one is twice as long
     * @param longest the longest rest where nothing is to be done
     */
    public Worker(String name, Duration shortest, Duration longest, Work work) {
        this.name = name;
        this.work = work;
        this.rests = new Rests(shortest, longest);
    }

    /** There is something to do; a rest after a failure goes on all the same. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the last turn failed. */
    public boolean isFailing() {
        return failing;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Ends after the turn that it is at. */
    @Override
    public void stop() {
        running = false;
        wake();
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            if (!started.join(PATIENCE)) {
                log.warn("The worker '{}' does not end; it is interrupted", name);
                started.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All workers end at once rather than one after another. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().name(name + "-stop").start(() -> {
            stop();
            stopped.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("klaxon.worker.turns", turns, AtomicLong::get)
                .description("Turns that the worker has taken")
                .tag("worker", name)
                .register(registry);
        FunctionCounter.builder("klaxon.worker.failures", failures, AtomicLong::get)
                .description("Turns that failed as a whole")
                .tag("worker", name)
                .register(registry);
        Gauge.builder("klaxon.worker.failing", this, Worker::failingSeconds)
                .description("For how long every turn has failed; zero while they succeed")
                .baseUnit("seconds")
                .tag("worker", name)
                .register(registry);
    }

    private void run() {
        while (running) {
            try {
                rest(turn());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    /** Takes a turn and says what rest follows. */
    private Rest turn() {
        turns.incrementAndGet();
        try {
            boolean more = work.turn();
            if (failing) {
                failing = false;
                log.info("The worker '{}' goes on", name);
            }
            return new Rest(more ? rests.afterWork() : rests.afterNothing(), true);
        } catch (RuntimeException | Error e) {
            failed(e);
            return new Rest(rests.afterFailure(), false);
        }
    }

    private void failed(Throwable failure) {
        failures.incrementAndGet();
        if (failing) {
            log.debug("The worker '{}' failed again", name, failure);
            return;
        }
        failingSince = System.nanoTime();
        failing = true;
        if (Outage.caused(failure)) {
            log.warn("The worker '{}' rests until the store answers: {}", name, failure.toString());
        } else {
            log.warn("The worker '{}' rests until its turns succeed", name, failure);
        }
    }

    private record Rest(Duration length, boolean endsWhenWoken) {}

    private void rest(Rest rest) throws InterruptedException {
        long left = rest.length().toNanos();
        lock.lock();
        try {
            while (left > 0 && running && !(woken && rest.endsWhenWoken())) {
                left = changed.awaitNanos(left);
            }
            if (woken && rest.endsWhenWoken()) {
                woken = false;
                rests.wake();
            }
        } finally {
            lock.unlock();
        }
    }

    private double failingSeconds() {
        return failing ? (System.nanoTime() - failingSince) / 1e9 : 0;
    }
}
