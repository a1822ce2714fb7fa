package dev.klaxon.command.imports;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.CommandLine;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.ReservationTaken;
import dev.klaxon.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Applies one line: its command goes the way of every command, as a late fact. */
@Component
final class LineApplication {

    private static final Logger log = LoggerFactory.getLogger(LineApplication.class);

    private static final Duration AHEAD = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 8;

    private final ImportedCommands commands;
    private final CommandLine commandLine;
    private final AppliedOnce once;
    private final StagedLines lines;
    private final InstantSource clock;

    LineApplication(
            ImportedCommands commands,
            CommandLine commandLine,
            AppliedOnce once,
            StagedLines lines,
            InstantSource clock) {
        this.commands = commands;
        this.commandLine = commandLine;
        this.once = once;
        this.lines = lines;
        this.clock = clock;
    }

    /** What a line came to. */
    sealed interface Outcome {

        /** Its events are there. */
        record Applied() implements Outcome {}

        /** It waits for a record that it names. */
        record Waiting() implements Outcome {}

        /** Nothing was recorded. */
        record Refused(String code, String detail) implements Outcome {

            Refused(CommandRejected refusal) {
                this(refusal.code().wire(), refusal.detail());
            }
        }
    }

    /**
     * Applies the line, unless its events are there already.
     *
     * @param justApplied whether the line with a key was applied and is not noted yet
     * @throws StoreUnavailable where the database does not answer
     * @throws DataAccessException likewise
     */
    Outcome apply(ImportJob job, StagedLine line, IncidentId incident, Predicate<String> justApplied) {
        try {
            send(job, line, incident, justApplied);
            return new Outcome.Applied();
        } catch (RecordAwaited e) {
            return new Outcome.Waiting();
        } catch (CommandRejected e) {
            // What refuses it may be its own events, appended before a crash and not noted
            return once.isApplied(job.source(), line.key()) ? new Outcome.Applied() : new Outcome.Refused(e);
        } catch (StoreUnavailable | DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Line {} of import {} could not be applied", line.line(), line.job(), e);
            return new Outcome.Refused(
                    Code.INTERNAL_ERROR.wire(), "The line could not be applied; the service's log says why");
        }
    }

    private void send(ImportJob job, StagedLine line, IncidentId incident, Predicate<String> justApplied) {
        Claim claim = line.claim(job);
        Object command = commands.of(line, incident, claim, new Others(job, line, justApplied));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            requirePast(claim, now);
            try {
                commandLine.send(
                        command,
                        new CommandCall(
                                claim,
                                now,
                                job.scopes(),
                                null,
                                (answer, append) -> once.reserve(claim, answer, append)),
                        job.principal(),
                        job.id().toString());
                return;
            } catch (ReservationTaken e) {
                if (once.isApplied(job.source(), line.key())) {
                    return;
                }
            } catch (ConcurrencyException e) {
                log.debug("Line {} of import {} was overtaken", line.line(), line.job(), e);
            }
        }
        throw new CommandRejected(Code.VERSION_CONFLICT, "Too many commands at once changed the incident");
    }

    private static void requirePast(Claim claim, Instant now) {
        if (claim.occurredAt().isAfter(now.plus(AHEAD))) {
            throw new CommandRejected(
                    Code.TIME_IN_FUTURE, "occurredAt %s is in the future".formatted(claim.occurredAt()));
        }
    }

    /** What the lines that came before are known to have made. */
    private final class Others implements OtherLines {

        private final ImportJob job;
        private final StagedLine line;
        private final Predicate<String> justApplied;

        Others(ImportJob job, StagedLine line, Predicate<String> justApplied) {
            this.job = job;
            this.line = line;
            this.justApplied = justApplied;
        }

        @Override
        public Optional<Instant> occurredAt(String key) {
            return lines.find(job.source(), key)
                    .filter(known -> known.incident().equals(line.incident()))
                    .map(known -> {
                        if (!known.applied() && !justApplied.test(key)) {
                            throw new RecordAwaited(key);
                        }
                        return known.occurredAt();
                    });
        }

        @Override
        public Optional<IncidentId> incident(String key) {
            return declared(key)
                    .or(() -> lines.find(job.source(), key)
                            .map(known -> declared(known.incident()).orElseThrow(() -> new RecordAwaited(key))));
        }

        private Optional<IncidentId> declared(String incident) {
            return lines.declaredAt(job.source(), incident)
                    .map(at -> new IncidentId(DerivedIds.incident(job.source(), incident, at)));
        }

        @Override
        public Optional<UUID> event(String key) {
            return once.event(job.source(), key);
        }
    }
}
