package dev.klaxon.domain.clock;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock and what it waits for.
 *
 * @param clock null where none ran
 * @param doneAt when it happened; null while it has not
 * @param eventIds the records that did it
 */
public record Timing(@Nullable RunningClock clock, @Nullable Instant doneAt, List<UUID> eventIds) {

    public Timing {
        eventIds = List.copyOf(eventIds);
    }

    static Timing of(Optional<RunningClock> clock, Optional<? extends Filed<? extends IncidentEvent>> done) {
        return new Timing(
                clock.orElse(null),
                done.map(Filed::at).orElse(null),
                done.map(Filed::eventId).stream().toList());
    }

    /** The clock that still waits; empty once it was answered, and where none runs. */
    public Optional<RunningClock> waiting() {
        return doneAt == null ? Optional.ofNullable(clock) : Optional.empty();
    }
}
