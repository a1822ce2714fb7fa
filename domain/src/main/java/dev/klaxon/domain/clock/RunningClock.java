package dev.klaxon.domain.clock;

import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs once, until what it waits for happens. Its limit is that of the severity in force while it runs.
 *
 * @param startedAt when it started, later than asked where a severity gained it
 * @param dueAt as last moved; what happens at this very instant is in time
 */
public record RunningClock(Instant startedAt, Instant dueAt) {

    /**
     * The clock as it runs or last ran; empty where none did.
     *
     * <p>A change of severity moves the due time to the earlier of itself and the new limit counted from the change. A
     * severity without limit drops the clock, one that has a limit again starts it anew. Once the due time has passed
     * nothing moves it any more: a lower severity undoes no miss.
     *
     * @param severities in business order
     * @param stoppedAt when what it waits for happened, or the incident ended; null where neither did
     */
    public static Optional<RunningClock> of(
            Instant start, List<SeverityChange> severities, DueRule rule, @Nullable Instant stoppedAt) {
        Severity inForce = null;
        for (SeverityChange change : severities) {
            inForce = change.at().isAfter(start) ? inForce : change.severity();
        }
        RunningClock clock = inForce == null ? null : started(start, inForce, rule);
        for (SeverityChange change : severities) {
            boolean whileRunning = change.at().isAfter(start)
                    && (stoppedAt == null || !change.at().isAfter(stoppedAt));
            if (whileRunning && change.severity() != inForce) {
                inForce = change.severity();
                clock = clock == null ? started(change.at(), inForce, rule) : clock.moved(change.at(), inForce, rule);
            }
        }
        return Optional.ofNullable(clock);
    }

    /** Whether the due time has passed at that instant. */
    public boolean hasRunOut(Instant at) {
        return dueAt.isBefore(at);
    }

    private @Nullable RunningClock moved(Instant at, Severity severity, DueRule rule) {
        if (hasRunOut(at)) {
            return this;
        }
        RunningClock anew = started(at, severity, rule);
        if (anew == null) {
            return null;
        }
        return new RunningClock(startedAt, anew.dueAt.isBefore(dueAt) ? anew.dueAt : dueAt);
    }

    private static @Nullable RunningClock started(Instant at, Severity severity, DueRule rule) {
        return rule.due(severity, at).map(due -> new RunningClock(at, due)).orElse(null);
    }
}
