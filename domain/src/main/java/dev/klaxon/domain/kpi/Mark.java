package dev.klaxon.domain.kpi;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A stamp, how far off it may be, and the event that set it.
 *
 * @param slackSeconds to either side
 */
record Mark(Instant at, long slackSeconds, UUID eventId) {

    static Mark of(Filed<? extends IncidentEvent> entry) {
        return new Mark(entry.at(), slack(entry.event().claim().precision()), entry.eventId());
    }

    /** An instant that an event states beside its own; a precision is told of its own alone. */
    static Mark stated(Instant at, Filed<? extends IncidentEvent> by) {
        return new Mark(at, 0, by.eventId());
    }

    private static long slack(Precision precision) {
        return switch (precision) {
            case SECOND -> 0;
            case MINUTE -> 30;
            case HOUR -> 30 * 60;
            case DAY -> 12 * 60 * 60;
        };
    }
}
