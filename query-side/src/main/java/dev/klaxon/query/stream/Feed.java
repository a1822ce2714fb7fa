package dev.klaxon.query.stream;

import dev.klaxon.store.Position;
import dev.klaxon.views.Commits;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one reader of the log for all subscribers of this node. It keeps the newest changes in memory; a subscriber holds
 * nothing but its position, and reads from the log itself where that is older. Nobody listening, nothing is read.
 *
 * <p>It stops before the web server does, so that no open stream holds the shutdown up.
 */
@Component
final class Feed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    /** How many changes are kept in memory. */
    private static final int KEPT = 2_000;

    private static final int AT_ONCE = 500;

    /** How long a commit on another node may go unnoticed. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final Duration LAST_READ = Duration.ofSeconds(5);

    private final ChangeReader stretches;
    private final Commits commits;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean open;
    private int subscribers;
    private @Nullable ChangeBatch recent;
    private @Nullable Thread reader;

    Feed(ChangeReader stretches, Commits commits) {
        this.stretches = stretches;
        this.commits = commits;
    }

    /** A subscriber comes; it must {@link #leave}. */
    void join() {
        count(1);
    }

    void leave() {
        count(-1);
    }

    /** What can be read now. */
    Position now() {
        return stretches.reached();
    }

    /** Some of what follows the position; nothing where one would have to wait for it. */
    Optional<ChangeBatch> since(Position position) {
        ChangeBatch newest = newest();
        if (newest == null || !newest.upTo().isAfter(position)) {
            return Optional.empty();
        }
        return newest.goesBackTo(position)
                ? Optional.of(newest.since(position, AT_ONCE))
                : Optional.of(stretches.between(position, newest.upTo(), AT_ONCE));
    }

    /** How the incident of a change stands now: a slow client may take its time over a batch. */
    @Nullable
    CurrentIncident incident(Change change, ChangeBatch batch) {
        ChangeBatch newest = newest();
        CurrentIncident now = newest == null ? null : newest.incidents().get(change.incidentId());
        return now == null ? batch.incidents().get(change.incidentId()) : now;
    }

    /** Waits until something follows the position, the feed ends, or the time is over. */
    void await(Position position, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (open && left > 0 && (recent == null || !recent.upTo().isAfter(position))) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            open = true;
            reader = Thread.ofVirtual().name("stream-feed").start(this::read);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        Thread ending;
        lock.lock();
        try {
            open = false;
            ending = reader;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (ending != null && !ending.join(LAST_READ)) {
                log.warn("The feed of the stream is still reading; it is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        boolean failing = false;
        try {
            while (awaitSubscribers()) {
                long mark = commits.mark();
                try {
                    readOn();
                    failing = false;
                } catch (RuntimeException e) {
                    if (!failing) {
                        log.warn("The stream cannot be read, and will be as soon as it can", e);
                    }
                    failing = true;
                }
                commits.awaitAfter(mark, GLANCE.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Forgets what it has while nobody listens; what they then missed would be read in vain. */
    private boolean awaitSubscribers() throws InterruptedException {
        lock.lock();
        try {
            while (open && subscribers == 0) {
                recent = null;
                news.await();
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    private void readOn() {
        Position reached = stretches.reached();
        ChangeBatch newest = newest();
        if (newest == null) {
            publish(ChangeBatch.from(reached));
            return;
        }
        while (isRunning() && reached.isAfter(newest.upTo())) {
            newest = newest.plus(stretches.between(newest.upTo(), reached, AT_ONCE), KEPT);
            publish(newest);
        }
    }

    private void publish(ChangeBatch newest) {
        lock.lock();
        try {
            recent = newest;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable ChangeBatch newest() {
        lock.lock();
        try {
            return recent;
        } finally {
            lock.unlock();
        }
    }

    private void count(int more) {
        lock.lock();
        try {
            subscribers += more;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
