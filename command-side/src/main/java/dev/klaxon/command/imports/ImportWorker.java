package dev.klaxon.command.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works on imports in the background, one job after another. Each source is worked on by one node at a time, which
 * holds its advisory lock; what a node leaves behind when it dies, another one or its next start takes up.
 */
@Component
final class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int MINUTES_SILENT = 10;
    private static final int INCIDENTS = 500;
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('import/' || ?, 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('import/' || ?, 0))";

    private final ImportJobs jobs;
    private final StagedLines lines;
    private final IncidentImport incidents;
    private final TransactionOperations transactions;
    private final DataSource dataSource;
    private final SetAside setAside = new SetAside(InstantSource.system());
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportWorker(
            ImportJobs jobs,
            StagedLines lines,
            IncidentImport incidents,
            TransactionOperations transactions,
            DataSource dataSource) {
        this.jobs = jobs;
        this.lines = lines;
        this.incidents = incidents;
        this.transactions = transactions;
        this.dataSource = dataSource;
    }

    /** A job is ready. */
    void wake() {
        wanted.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("imports").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            wanted.release();
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

    private void work() {
        while (isRunning()) {
            try {
                jobs.abandoned(MINUTES_SILENT).forEach(lines::forget);
                jobs.running().stream()
                        .filter(job -> isRunning() && !setAside.isResting(job.id()))
                        .forEach(this::attempt);
            } catch (RuntimeException e) {
                log.warn("Imports rest until the store answers: {}", e.getMessage());
                log.debug("Imports rest", e);
            }
            awaitWork();
        }
    }

    /** One job that fails keeps no other one waiting. */
    private void attempt(ImportJob job) {
        try {
            workAlone(job);
            setAside.succeeded(job.id());
        } catch (SQLException | RuntimeException e) {
            setAside.failed(job.id());
            log.warn("Import {} is set aside and tried again later: {}", job.id(), e.getMessage());
            log.debug("Import {} is set aside", job.id(), e);
        }
    }

    private void awaitWork() {
        try {
            if (wanted.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                wanted.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** The connection that holds the lock has no transaction, so it keeps no reader back. */
    private void workAlone(ImportJob job) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, LOCK, job.source())) {
                return;
            }
            try {
                if (isStillRunning(job)) {
                    work(job);
                }
            } finally {
                ask(connection, UNLOCK, job.source());
            }
        }
    }

    private boolean isStillRunning(ImportJob job) {
        return jobs.running().stream().anyMatch(running -> running.id().equals(job.id()));
    }

    private void work(ImportJob job) {
        sift(job);
        List<String> left = lines.incidentsLeft(job.id(), "", INCIDENTS);
        while (!left.isEmpty()) {
            for (String incident : left) {
                if (!isRunning()) {
                    return;
                }
                incidents.apply(job, incident);
            }
            left = lines.incidentsLeft(job.id(), left.getLast(), INCIDENTS);
        }
        lines.incidentsWaitingForOthers(job.source()).stream()
                .filter(incident -> isRunning())
                .forEach(incident -> incidents.apply(job, incident));
        if (isRunning()) {
            jobs.finish(job.id(), ImportProgress.State.DONE);
        }
    }

    private void sift(ImportJob job) {
        ImportJobs.Sifting sifting = jobs.sifting(job.id());
        for (int chunk = sifting.sifted() + 1; chunk <= sifting.chunks() && isRunning(); chunk++) {
            int next = chunk;
            transactions.executeWithoutResult(status -> {
                StagedLines.Repetition repetition = lines.sift(job, next);
                jobs.sifted(job.id(), next, repetition.same(), repetition.different());
            });
        }
    }

    private static boolean ask(Connection connection, String sql, String source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, source);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
