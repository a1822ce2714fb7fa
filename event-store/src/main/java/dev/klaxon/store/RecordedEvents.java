package dev.klaxon.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks up events by their ids, for which their stream must be known. */
public final class RecordedEvents {

    private final LogReader log;

    RecordedEvents(LogReader log) {
        this.log = log;
    }

    /** All events of the stream in their order; none where there is no such stream. */
    public List<RecordedEvent> stream(String stream) {
        return recorded(log.stream(stream, 0));
    }

    /** Those events of the stream that are there, in their order. */
    public List<RecordedEvent> find(String stream, Collection<UUID> eventIds) {
        return recorded(log.find(stream, eventIds).stream());
    }

    private static List<RecordedEvent> recorded(Stream<LoggedEvent> events) {
        return events.map(logged -> new RecordedEvent(logged.eventId(), logged.recordedAt(), logged.event()))
                .toList();
    }
}
