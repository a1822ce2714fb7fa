package dev.klaxon.command.imports;

import dev.klaxon.store.work.Leases;
import dev.klaxon.store.work.Outage;
import dev.klaxon.store.work.SetAside;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works on imports in the background, a piece of each job in turn. Each source is worked on by one node at a time; what
 * a node leaves behind when it dies, another one or its next start takes up.
 */
@Component
final class ImportWorker {

    private static final int MINUTES_SILENT = 10;
    private static final int INCIDENTS_AT_ONCE = 500;

    /**
     * After that long a piece ends with the incident that it is at, so that other jobs and a stop wait for no longer.
     */
    private static final Duration PIECE = Duration.ofSeconds(1);

    /** Longer than any piece takes, be it one incident of many thousand lines. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ImportJobs jobs;
    private final StagedLines lines;
    private final IncidentImport incidents;
    private final TransactionOperations transactions;
    private final Leases leases;
    private final SetAside aside;

    ImportWorker(
            ImportJobs jobs,
            StagedLines lines,
            IncidentImport incidents,
            TransactionOperations transactions,
            Leases leases,
            SetAside importsAside) {
        this.jobs = jobs;
        this.lines = lines;
        this.incidents = incidents;
        this.transactions = transactions;
        this.leases = leases;
        this.aside = importsAside;
    }

    /** Does a piece of each job; whether there was one that this node could work on. */
    boolean turn() {
        jobs.abandoned(MINUTES_SILENT).forEach(lines::forget);
        Set<String> resting = aside.resting();
        boolean worked = false;
        for (ImportJob job : jobs.running()) {
            if (!resting.contains(job.id().toString())) {
                worked |= leases.tryRun("import/" + job.source(), LONGEST, () -> attempt(job));
            }
        }
        return worked;
    }

    /** One job that fails keeps no other one waiting. */
    private void attempt(ImportJob job) {
        try {
            if (isStillRunning(job)) {
                work(job);
            }
            aside.succeeded(job.id().toString());
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e;
            }
            aside.failed(job.id().toString(), e);
        }
    }

    private boolean isStillRunning(ImportJob job) {
        return jobs.running().stream().anyMatch(running -> running.id().equals(job.id()));
    }

    private void work(ImportJob job) {
        ImportJobs.Sifting sifting = jobs.sifting(job.id());
        if (sifting.sifted() < sifting.chunks()) {
            sift(job, sifting.sifted() + 1);
            return;
        }
        List<String> left = lines.incidentsLeft(job.id(), INCIDENTS_AT_ONCE);
        long end = System.nanoTime() + PIECE.toNanos();
        for (Iterator<String> next = left.iterator(); next.hasNext() && System.nanoTime() - end < 0; ) {
            incidents.apply(job, next.next());
        }
        if (left.isEmpty()) {
            lines.incidentsWaitingForOthers(job.source()).forEach(incident -> incidents.apply(job, incident));
            jobs.finish(job.id(), ImportProgress.State.DONE);
        }
    }

    private void sift(ImportJob job, int chunk) {
        transactions.executeWithoutResult(status -> {
            StagedLines.Repetition repetition = lines.sift(job, chunk);
            jobs.sifted(job.id(), chunk, repetition.same(), repetition.different());
        });
    }
}
