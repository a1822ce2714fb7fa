package dev.klaxon.domain.cadence;

import dev.klaxon.domain.policy.Cadence;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line on its way through an incident. Used once. */
final class LineFold {

    private final Function<Severity, Optional<Cadence>> cadences;
    private final Measure measure;
    private final List<Window> windows = new ArrayList<>();

    private Phase phase = Phase.AHEAD;
    private boolean hasTold;
    private @Nullable Severity severity;
    private @Nullable Cadence cadence;
    private @Nullable Running running;

    /** The window that runs, and when it is due for now. */
    private record Running(Instant openedAt, Instant dueAt) {}

    private enum Phase {
        /** Not begun yet. */
        AHEAD,
        /** A window runs wherever the severity has a cadence. */
        RUNNING,
        /** A RESOLUTION update was given. */
        SUSPENDED,
        /** The incident is not open. */
        STOPPED
    }

    LineFold(Function<Severity, Optional<Cadence>> cadences, Measure measure) {
        this.cadences = cadences;
        this.measure = measure;
    }

    void on(Move move) {
        pass(move.at());
        switch (move) {
            case Move.Begun begun -> begin(begun.at());
            case Move.Ranked ranked -> rank(ranked.at(), ranked.severity());
            case Move.Updated update -> tell(update);
            case Move.Concluded concluded -> conclude(concluded);
            case Move.FellBack back -> resume(back.at(), Phase.SUSPENDED);
            case Move.Reopened reopened -> {
                resume(reopened.at(), Phase.SUSPENDED);
                resume(reopened.at(), Phase.STOPPED);
            }
            case Move.Stopped stopped -> {
                drop(stopped.at());
                phase = Phase.STOPPED;
            }
        }
    }

    List<Window> until(@Nullable Instant now) {
        if (now != null) {
            pass(now);
        }
        if (running != null) {
            windows.add(Window.open(running.openedAt, running.dueAt));
        }
        return windows;
    }

    /** Every due time before that instant has passed; each opens the next window itself. */
    private void pass(Instant at) {
        if (running == null || cadence == null || !Window.hasPassed(running.dueAt, at)) {
            return;
        }
        windows.add(Window.missed(running.openedAt, running.dueAt, 1));
        Duration step = measure.step(cadence);
        // counted and not walked through: years of silence have millions
        long more = Duration.between(running.dueAt, at).minusNanos(1).dividedBy(step);
        Instant last = running.dueAt.plus(step.multipliedBy(more));
        if (more > 0) {
            windows.add(Window.missed(running.dueAt, last, more));
        }
        running = new Running(last, last.plus(step));
    }

    /** What ended before it was declared, by a stamp that lies earlier, runs no more. */
    private void begin(Instant at) {
        if (phase != Phase.AHEAD) {
            return;
        }
        phase = Phase.RUNNING;
        if (cadence != null) {
            running = new Running(at, at.plus(cadence.first()));
        }
    }

    private void rank(Instant at, Severity given) {
        if (given == severity) {
            return;
        }
        severity = given;
        cadence = cadences.apply(given)
                .filter(each -> measure.step(each).isPositive())
                .orElse(null);
        if (cadence == null) {
            drop(at);
        } else if (running != null) {
            Instant moved = at.plus(measure.step(cadence));
            running = new Running(running.openedAt, moved.isBefore(running.dueAt) ? moved : running.dueAt);
        } else if (phase == Phase.RUNNING) {
            gain(at);
        }
    }

    private void tell(Move.Updated update) {
        hit(update.at(), update.eventId());
        if (phase == Phase.SUSPENDED) {
            phase = Phase.RUNNING;
        }
        if (phase == Phase.RUNNING && cadence != null) {
            running = new Running(update.at(), dueAfter(update, cadence));
        }
    }

    private Instant dueAfter(Move.Updated update, Cadence kept) {
        Instant promise = measure == Measure.TARGET ? update.nextUpdateAt() : null;
        if (promise == null) {
            return update.at().plus(measure.step(kept));
        }
        // Imported history may promise into its own past: such a promise is missed at once, not over and over.
        return promise.isBefore(update.at()) ? update.at() : promise;
    }

    private void conclude(Move.Concluded update) {
        hit(update.at(), update.eventId());
        if (phase == Phase.RUNNING || phase == Phase.AHEAD) {
            phase = Phase.SUSPENDED;
        }
    }

    private void resume(Instant at, Phase from) {
        if (phase == from) {
            phase = Phase.RUNNING;
            gain(at);
        }
    }

    private void gain(Instant at) {
        if (cadence != null) {
            running = new Running(at, at.plus(hasTold ? measure.step(cadence) : cadence.first()));
        }
    }

    private void hit(Instant at, UUID eventId) {
        hasTold |= phase != Phase.AHEAD;
        if (running != null) {
            windows.add(Window.hit(running.openedAt, running.dueAt, at, eventId));
            running = null;
        }
    }

    private void drop(Instant at) {
        if (running != null) {
            windows.add(Window.dropped(running.openedAt, running.dueAt, at));
            running = null;
        }
    }
}
