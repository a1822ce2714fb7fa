package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stamp, how far off it may be, and the event that set it.
 *
 * @param slackSeconds to either side
 * @param corrections the events that corrected it
 */
record Stamp(Instant at, long slackSeconds, UUID eventId, List<UUID> corrections) {

    Stamp {
        corrections = List.copyOf(corrections);
    }

    static Stamp of(Filed<? extends IncidentEvent> entry, History<EntryCorrected> corrections) {
        return new Stamp(
                entry.at(),
                slack(entry.event().claim().precision()),
                entry.eventId(),
                told(entry, corrections, Set.of("occurredAt", "precision")));
    }

    /**
     * An instant that an event states beside its own; a precision is told of its own alone.
     *
     * @param field the member that states it
     * @param otherwise stands for it where it is absent, perhaps because it was taken away
     */
    static Stamp stated(
            String field,
            @Nullable Instant at,
            Filed<? extends IncidentEvent> by,
            History<EntryCorrected> corrections,
            Stamp otherwise) {
        List<UUID> told = told(by, corrections, Set.of(field));
        return at == null
                ? new Stamp(
                        otherwise.at(),
                        otherwise.slackSeconds(),
                        otherwise.eventId(),
                        Stream.concat(otherwise.corrections().stream(), told.stream())
                                .toList())
                : new Stamp(at, 0, by.eventId(), told);
    }

    /** Whether one of them stands for the other; what corrected one alone makes no difference. */
    boolean isSame(Stamp other) {
        return at.equals(other.at) && slackSeconds == other.slackSeconds && eventId.equals(other.eventId);
    }

    /** The events that it follows from. */
    Stream<UUID> eventIds() {
        return Stream.concat(Stream.of(eventId), corrections.stream());
    }

    private static List<UUID> told(
            Filed<? extends IncidentEvent> entry, History<EntryCorrected> corrections, Set<String> fields) {
        return corrections
                .where(correction ->
                        correction.eventId().equals(entry.eventId()) && fields.contains(correction.field()))
                .entries()
                .stream()
                .map(Filed::eventId)
                .toList();
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
