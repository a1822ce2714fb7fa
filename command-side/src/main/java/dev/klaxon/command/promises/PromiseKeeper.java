package dev.klaxon.command.promises;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.CommandLine;
import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.domain.promise.Promise;
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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one incident at a time: has recorded what is overdue, and reckons what is to be waited for next. */
@Component
class PromiseKeeper {

    private static final Logger log = LoggerFactory.getLogger(PromiseKeeper.class);

    private static final Person KLAXON = Person.of("klaxon", "Klaxon");
    private static final int MOST_DOUBLINGS = 8;
    /** Longer than any piece takes; where a node died, its incident waits that long. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_PIECES = Duration.ofSeconds(1);

    private final PromiseTable promises;
    private final Reckoning reckoning;
    private final ShortStreams streams;
    private final CommandLine line;
    private final InstantSource clock;

    PromiseKeeper(
            PromiseTable promises, Reckoning reckoning, ShortStreams streams, CommandLine line, InstantSource clock) {
        this.promises = promises;
        this.reckoning = reckoning;
        this.streams = streams;
        this.line = line;
        this.clock = clock;
    }

    /** Has recorded what is overdue in the incident that has waited longest; whether there was one. */
    boolean fireNext() {
        return work(promises::takeDue);
    }

    /** Reckons an incident in which something happened; whether there was one. */
    boolean reckonNext() {
        return work(promises::takeStale);
    }

    private boolean work(BiFunction<Instant, Instant, Optional<Lease>> take) {
        Instant now = clock.instant();
        Optional<Lease> taken = take.apply(now, now.plus(LEASE));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    /** Outside of any transaction: one that lasted would keep every reader of the log waiting. */
    private void work(Lease lease) {
        try {
            keep(lease);
        } catch (ConcurrencyException e) {
            log.debug("Another node records for {}; it is looked at again", lease.incident());
            promises.rest(lease, clock.instant());
        } catch (RuntimeException e) {
            setAside(lease, e);
        }
    }

    private void keep(Lease lease) {
        IncidentId incident = lease.incident();
        Watch watch = watchOf(incident);
        List<WatchedPromise> owed = reckoning.promises(incident, watch, promises.knownIn(incident));
        Instant now = clock.instant();
        if (next(owed, watch).anyMatch(window -> window.firesBefore(now))) {
            record(incident, owed, now);
            watch = watchOf(incident);
        }
        List<WatchedWindow> windows = next(owed, watch).toList();
        boolean more = windows.stream().anyMatch(window -> window.firesBefore(now));
        // a long silence, recorded piece by piece: the others come in between, however long a piece takes
        promises.settle(lease, windows, more ? clock.instant().plus(BETWEEN_PIECES) : null);
    }

    private void record(IncidentId incident, List<WatchedPromise> owed, Instant now) {
        Map<Promise, Instant> known =
                owed.stream().collect(Collectors.toMap(WatchedPromise::promise, WatchedPromise::knownAt));
        Claim claim = new Claim(KLAXON, now, Precision.SECOND);
        CommandCall call = new CommandCall(claim, now, Set.of(), null, (answer, append) -> null);
        line.send(new RecordOverdue(incident, known), call, KLAXON.id(), TraceFilter.newId());
    }

    private Watch watchOf(IncidentId incident) {
        return Watch.of(streams.events(Watch.STREAM, incident.value()));
    }

    private static Stream<WatchedWindow> next(List<WatchedPromise> owed, Watch watch) {
        return owed.stream().flatMap(promise -> promise.next(watch).stream());
    }

    /** One incident that cannot be worked on must neither keep the others waiting nor fill the log. */
    private void setAside(Lease lease, RuntimeException failure) {
        int failures = promises.failed(lease);
        promises.rest(lease, clock.instant().plus(Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS))));
        if (failures == 1) {
            log.warn("What {} owes cannot be recorded; it is tried again from time to time", lease.incident(), failure);
        } else {
            log.debug("What {} owes cannot be recorded, for the {}th time", lease.incident(), failures, failure);
        }
    }
}
