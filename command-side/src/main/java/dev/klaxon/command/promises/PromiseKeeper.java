package dev.klaxon.command.promises;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.CommandLine;
import dev.klaxon.command.desk.ShortStreams;
import dev.klaxon.command.incident.IncidentFolds;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.request.TraceFilter;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Works on one incident at a time: has recorded what is overdue, and reckons what is to be waited for next. */
@Component
class PromiseKeeper {

    private static final Logger log = LoggerFactory.getLogger(PromiseKeeper.class);

    private static final Person KLAXON = Person.of("klaxon", "Klaxon");
    private static final int MOST_DOUBLINGS = 8;

    private final PromiseTable promises;
    private final IncidentFolds incidents;
    private final PolicyBook policies;
    private final ShortStreams streams;
    private final CommandLine line;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    PromiseKeeper(
            PromiseTable promises,
            IncidentFolds incidents,
            PolicyBook policies,
            ShortStreams streams,
            CommandLine line,
            TransactionOperations transactions,
            InstantSource clock) {
        this.promises = promises;
        this.incidents = incidents;
        this.policies = policies;
        this.streams = streams;
        this.line = line;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has the longest overdue window recorded, and all of its incident with it; whether there was one. */
    boolean fireNext() {
        return work(promises::takeDue);
    }

    /** Reckons an incident in which something happened; whether there was one. */
    boolean reckonNext() {
        return work(promises::takeStale);
    }

    private boolean work(Function<Instant, Optional<IncidentId>> take) {
        AtomicReference<IncidentId> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                Instant now = clock.instant();
                Optional<IncidentId> next = take.apply(now);
                next.ifPresent(incident -> {
                    taken.set(incident);
                    keep(incident, now);
                });
                return next.isPresent();
            }));
        } catch (ConcurrencyException e) {
            log.debug("Another node records for {}; it is looked at again", taken.get());
            return false;
        } catch (RuntimeException e) {
            if (taken.get() == null) {
                throw e;
            }
            setAside(taken.get(), e);
            return true;
        }
    }

    private void keep(IncidentId incident, Instant now) {
        List<WatchedWindow> waitedFor = promises.windowsOf(incident);
        Set<String> due = waitedFor.stream()
                .filter(window -> window.firesAt().isBefore(now))
                .map(WatchedWindow::id)
                .collect(Collectors.toSet());
        if (!due.isEmpty()) {
            Claim claim = new Claim(KLAXON, now, Precision.SECOND);
            CommandCall call = new CommandCall(claim, now, Set.of(), null, answer -> null);
            line.send(new RecordOverdue(incident, due), call, KLAXON.id(), TraceFilter.newId());
        }
        Map<String, Instant> known =
                waitedFor.stream().collect(Collectors.toMap(WatchedWindow::id, WatchedWindow::knownAt));
        IncidentState state = incidents.find(incident).orElseThrow();
        Watch watch = Watch.of(streams.events(Watch.STREAM, incident));
        promises.settle(
                incident, new Reckoning(state, policies.at(state.policyVersion()), watch, known, now).windows());
    }

    /** One incident that cannot be worked on must neither keep the others waiting nor fill the log. */
    private void setAside(IncidentId incident, RuntimeException failure) {
        int failures = promises.failed(incident);
        promises.rest(incident, clock.instant().plus(Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS))));
        if (failures == 1) {
            log.warn("What {} owes cannot be recorded; it is tried again from time to time", incident, failure);
        } else {
            log.debug("What {} owes cannot be recorded, for the {}th time", incident, failures, failure);
        }
    }
}
