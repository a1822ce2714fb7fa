package dev.klaxon.command.imports;

import dev.klaxon.command.imports.ImportProgress.LineProblem;
import dev.klaxon.command.imports.LineApplication.Outcome;
import dev.klaxon.command.imports.StagedLines.Place;
import dev.klaxon.command.imports.StagedLines.State;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies what is told of one incident: the declaration first, the rest in business order. A line that waits for a
 * record is tried again as long as others get on.
 */
@Component
final class IncidentImport {

    private static final int PAGE = 200;

    private final StagedLines lines;
    private final ImportJobs jobs;
    private final LineApplication application;
    private final TransactionOperations transactions;

    IncidentImport(
            StagedLines lines, ImportJobs jobs, LineApplication application, TransactionOperations transactions) {
        this.lines = lines;
        this.jobs = jobs;
        this.application = application;
        this.transactions = transactions;
    }

    /** Applies what can be applied; the rest waits. */
    void apply(ImportJob job, String incident) {
        Optional<Instant> declaredAt = lines.declaredAt(job.source(), incident).or(() -> declare(job, incident));
        declaredAt.ifPresent(at -> applyRecords(job, incident, idOf(job, incident, at)));
        transactions.executeWithoutResult(status -> jobs.count(job.id(), 0, lines.passOver(job.id(), incident)));
    }

    /** The first declaration that is not refused begins the incident. */
    private Optional<Instant> declare(ImportJob job, String incident) {
        for (StagedLine line : lines.declarations(job.source(), incident)) {
            Outcome outcome = application.apply(job, line, idOf(job, incident, line.occurredAt()), key -> false);
            Page page = new Page();
            page.add(line, outcome);
            page.note(job);
            if (outcome instanceof Outcome.Applied) {
                return Optional.of(line.occurredAt());
            }
        }
        return Optional.empty();
    }

    private void applyRecords(ImportJob job, String incident, IncidentId id) {
        boolean again = true;
        while (again) {
            boolean applied = false;
            boolean waiting = false;
            Place after = StagedLines.BEGINNING;
            List<StagedLine> open = lines.open(job.source(), incident, after, PAGE);
            while (!open.isEmpty()) {
                Page page = new Page();
                open.forEach(line -> page.add(line, applyRecord(job, line, id, page)));
                page.note(job);
                applied |= !page.applied.isEmpty();
                waiting |= page.waiting;
                after = Place.of(open.getLast());
                open = lines.open(job.source(), incident, after, PAGE);
            }
            again = applied && waiting;
        }
    }

    private Outcome applyRecord(ImportJob job, StagedLine line, IncidentId id, Page page) {
        return line.command().isDeclaration()
                ? new Outcome.Refused(Code.DUPLICATE_EXTERNAL_KEY.wire(), "Another line declared the incident already")
                : application.apply(job, line, id, page.applied::contains);
    }

    private static IncidentId idOf(ImportJob job, String incident, Instant declaredAt) {
        return new IncidentId(DerivedIds.incident(job.source(), incident, declaredAt));
    }

    /** Lines that are noted together. A crash before that is harmless: their events are recognised. */
    private final class Page {

        private final Set<String> applied = new LinkedHashSet<>();
        private final List<String> refused = new ArrayList<>();
        private final Map<UUID, Count> counts = new HashMap<>();
        private boolean waiting;

        void add(StagedLine line, Outcome outcome) {
            switch (outcome) {
                case Outcome.Applied a -> {
                    applied.add(line.key());
                    countOf(line).accepted++;
                }
                case Outcome.Waiting w -> {
                    waiting = true;
                    return;
                }
                case Outcome.Refused why -> {
                    refused.add(line.key());
                    countOf(line).problems.add(new LineProblem(line.line(), line.key(), why.code(), why.detail()));
                }
            }
            if (line.waited()) {
                countOf(line).skipped--;
            }
        }

        void note(ImportJob job) {
            transactions.executeWithoutResult(status -> {
                lines.mark(job.source(), State.APPLIED, applied);
                lines.mark(job.source(), State.REFUSED, refused);
                counts.forEach((id, count) -> {
                    jobs.count(id, count.accepted, count.skipped);
                    jobs.refuse(id, count.problems);
                });
            });
        }

        private Count countOf(StagedLine line) {
            return counts.computeIfAbsent(line.job(), id -> new Count());
        }
    }

    /** What to add to the figures of a job. */
    private static final class Count {

        private final List<LineProblem> problems = new ArrayList<>();
        private long accepted;
        private long skipped;
    }
}
