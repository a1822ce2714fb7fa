package dev.klaxon.domain.cadence;

import dev.klaxon.domain.policy.Cadence;
import dev.klaxon.events.incident.Severity;
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
    private boolean told;
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
            case Move.Begun(Instant at) -> begin(at);
            case Move.Ranked(Instant at, Severity given) -> rank(at, given);
            case Move.Told(Instant at, UUID eventId, Instant promise) -> tell(at, eventId, promise);
            case Move.Concluded(Instant at, UUID eventId) -> conclude(at, eventId);
            case Move.FellBack(Instant at) -> resume(at, Phase.SUSPENDED);
            case Move.Reopened(Instant at) -> {
                resume(at, Phase.SUSPENDED);
                resume(at, Phase.STOPPED);
            }
            case Move.Stopped(Instant at) -> {
                drop(at);
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
        while (running != null && cadence != null && Window.hasPassed(running.dueAt, at)) {
            windows.add(Window.missed(running.openedAt, running.dueAt));
            running = new Running(running.dueAt, running.dueAt.plus(measure.step(cadence)));
        }
    }

    private void begin(Instant at) {
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

    private void tell(Instant at, UUID eventId, @Nullable Instant promise) {
        hit(at, eventId);
        if (phase == Phase.SUSPENDED) {
            phase = Phase.RUNNING;
        }
        if (phase == Phase.RUNNING && cadence != null) {
            boolean binds = measure == Measure.TARGET;
            running = new Running(at, promise != null && binds ? promise : at.plus(measure.step(cadence)));
        }
    }

    private void conclude(Instant at, UUID eventId) {
        hit(at, eventId);
        if (phase == Phase.RUNNING) {
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
            running = new Running(at, at.plus(told ? measure.step(cadence) : cadence.first()));
        }
    }

    private void hit(Instant at, UUID eventId) {
        told |= phase != Phase.AHEAD;
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
