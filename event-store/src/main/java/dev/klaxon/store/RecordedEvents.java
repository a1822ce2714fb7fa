package dev.klaxon.store;

import dev.klaxon.events.Event;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Looks up events by their ids, for which their stream must be known. */
public final class RecordedEvents {

    private final EventEngine engine;

    RecordedEvents(EventEngine engine) {
        this.engine = engine;
    }

    /** All events of the stream in their order; none where there is no such stream. */
    public List<RecordedEvent> stream(String stream) {
        return recorded(engine.readEvents(stream, 0).asStream());
    }

    /** Those events of the stream that are there, in their order. */
    public List<RecordedEvent> find(String stream, Collection<UUID> eventIds) {
        return recorded(engine.find(stream, eventIds).stream());
    }

    private static List<RecordedEvent> recorded(Stream<? extends DomainEventMessage<?>> messages) {
        return messages.map(message -> new RecordedEvent(
                        UUID.fromString(message.getIdentifier()), message.getTimestamp(), (Event) message.getPayload()))
                .toList();
    }
}
