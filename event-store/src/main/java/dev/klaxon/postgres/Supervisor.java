package dev.klaxon.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one cluster's server running on one port until it is closed. */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    /** Children of a killed server hold its shared memory for a moment, and a killed server is not reaped at once. */
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(15);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;
    private volatile Postmaster postmaster;
    private final AtomicInteger restarts = new AtomicInteger();

    private Supervisor(Cluster cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.watcher = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::watch);
    }

    static Supervisor start(Cluster cluster, int preferredPort) throws IOException, InterruptedException {
        var deadline = Deadline.in(PATIENCE_AT_START);
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                cluster.freeFromOrphan();
                // Chosen after the orphan is gone, which may have held the preferred one
                var postmaster = Postmaster.start(cluster, Ports.free(preferredPort));
                var supervisor = new Supervisor(cluster, postmaster);
                supervisor.watcher.start();
                return supervisor;
            } catch (EmbeddedPostgresException refused) {
                if (deadline.isPast()) {
                    throw refused;
                }
                log.debug("PostgreSQL does not start yet: {}", refused.getMessage());
            }
            Thread.sleep(pause);
            pause = longer(pause);
        }
    }

    int port() {
        return postmaster.port();
    }

    long pid() {
        return postmaster.pid();
    }

    int restarts() {
        return restarts.get();
    }

    private void watch() {
        try {
            while (true) {
                postmaster.awaitEnd();
                var revived = isClosing() ? null : revive();
                if (revived == null) {
                    return;
                }
                postmaster = revived;
                restarts.incrementAndGet();
                log.info("PostgreSQL runs again on port {}", revived.port());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries for as long as it takes, since a full disk or a slow kernel may give way; null when closing. */
    private @Nullable Postmaster revive() throws InterruptedException {
        log.warn("PostgreSQL process {} died; starting it again", pid());
        var pause = FIRST_PAUSE;
        do {
            try {
                cluster.freeFromOrphan();
                return Postmaster.start(cluster, port());
            } catch (IOException | RuntimeException refused) {
                log.warn("PostgreSQL does not start again yet: {}", refused.getMessage());
            }
            pause = longer(pause);
        } while (!closing.await(pause.toMillis(), MILLISECONDS));
        return null;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** An interrupted caller gets the same clean stop, and stays interrupted. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        closing.countDown();
        try {
            watcher.interrupt();
            watcher.join();
            postmaster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
