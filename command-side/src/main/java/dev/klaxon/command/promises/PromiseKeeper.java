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
import dev.klaxon.store.work.Leases;
import dev.klaxon.store.work.Outage;
import dev.klaxon.store.work.SetAside;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** Longer than any piece takes. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration BETWEEN_PIECES = Duration.ofSeconds(1);

    private final PromiseTable promises;
    private final Reckoning reckoning;
    private final ShortStreams streams;
    private final CommandLine line;
    private final Leases leases;
    private final SetAside aside;
    private final InstantSource clock;

    PromiseKeeper(
            PromiseTable promises,
            Reckoning reckoning,
            ShortStreams streams,
            CommandLine line,
            Leases leases,
            SetAside promisesAside,
            InstantSource clock) {
        this.promises = promises;
        this.reckoning = reckoning;
        this.streams = streams;
        this.line = line;
        this.leases = leases;
        this.aside = promisesAside;
        this.clock = clock;
    }

    /**
     * Has recorded what is overdue in the incident that has waited longest, and reckons one in which something
     * happened: by turns, so that neither keeps the other waiting. Whether there was one.
     */
    boolean turn() {
        Set<String> resting = aside.resting();
        boolean fired = workOnFirst(promises.due(clock.instant(), resting));
        boolean reckoned = workOnFirst(promises.stale(clock.instant(), resting));
        return fired || reckoned;
    }

    /** The first that no other node has. */
    private boolean workOnFirst(List<IncidentId> incidents) {
        return incidents.stream()
                .anyMatch(incident -> leases.tryRun("promises/" + incident, LONGEST, () -> work(incident)));
    }

    /** Outside of any transaction: one that lasted would keep every reader of the log waiting. */
    private void work(IncidentId incident) {
        Optional<Long> touched = promises.open(incident, clock.instant());
        if (touched.isEmpty()) {
            return;
        }
        try {
            keep(incident, touched.get());
            aside.succeeded(incident.toString());
        } catch (ConcurrencyException e) {
            log.debug("Somebody else records for {}; it is looked at again", incident);
            promises.rest(incident, clock.instant());
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e;
            }
            aside.failed(incident.toString(), e);
        }
    }

    private void keep(IncidentId incident, long touched) {
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
        promises.settle(incident, touched, windows, more ? clock.instant().plus(BETWEEN_PIECES) : null);
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
}
