package dev.klaxon.query.views;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the views of this node have just done: wakes those who wait for it and measures rebuilds. */
public final class Progress {

    private static final String COUNTED = Progress.class.getName();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private final Map<String, Rate> rebuilds = new ConcurrentHashMap<>();
    private long commits;

    /**
     * How fast a rebuild read.
     *
     * @param startedNanos of the process's clock
     */
    private record Rate(long startedNanos, long lastNanos, long events) {

        double perSecond() {
            double seconds = Math.max(1e-9, (lastNanos - startedNanos) / 1e9);
            return Math.round(10 * events / seconds) / 10.0;
        }
    }

    /** A mark to wait from. */
    public long mark() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a view of this node commits after the mark; others commit unheard, therefore not for longer than the
     * time given.
     */
    @SuppressWarnings("WaitNotInLoop") // the caller looks again; here any wake-up will do
    public void awaitAfter(long mark, long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (commits == mark) {
                committed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Events a second of the last rebuild on this node. */
    Optional<Double> rebuildRate(String view) {
        return Optional.ofNullable(rebuilds.get(view)).map(Rate::perSecond);
    }

    void rebuildBegins(String view) {
        long now = System.nanoTime();
        rebuilds.put(view, new Rate(now, now, 0));
    }

    private @Nullable Object handled(String view, UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain)
            throws Exception {
        long[] replayed = batch.root().getOrComputeResource(COUNTED + view, key -> {
            long[] count = new long[1];
            batch.afterCommit(done -> committed(view, count[0]));
            return count;
        });
        if (ReplayToken.isReplay(batch.getMessage())) {
            replayed[0]++;
        }
        return chain.proceed();
    }

    private void committed(String view, long replayed) {
        if (replayed > 0) {
            long now = System.nanoTime();
            rebuilds.compute(
                    view,
                    (name, rate) -> rate == null
                            ? new Rate(now, now, replayed)
                            : new Rate(rate.startedNanos(), now, rate.events() + replayed));
        }
        lock.lock();
        try {
            commits++;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Hangs it into every processor. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        Progress progress() {
            return new Progress();
        }

        @Bean
        ConfigurerModule progressOfViews(Progress progress) {
            return configurer -> configurer
                    .eventProcessing()
                    .registerDefaultHandlerInterceptor(
                            (configuration, view) -> (batch, chain) -> progress.handled(view, batch, chain));
        }
    }
}
