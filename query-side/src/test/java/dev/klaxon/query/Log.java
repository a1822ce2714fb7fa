package dev.klaxon.query;

import dev.klaxon.events.Event;
import dev.klaxon.store.Append;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** The event store as commands write it. */
public record Log(EventStore events) {

    /** Appends an event and says where it came to stand. */
    public Position append(String type, String stream, long sequence, Event event) {
        return append(EventIds.next(), type, stream, sequence, event);
    }

    /** The same with an event of that id. */
    Position append(UUID eventId, String type, String stream, long sequence, Event event) {
        return append(List.of(new Entry(eventId, type, stream, sequence, event)));
    }

    /** An event and its place. */
    public record Entry(UUID eventId, String type, String stream, long sequence, Event event) {}

    /** Appends events at once and says where the last came to stand. */
    public Position append(List<Entry> entries) {
        List<GenericDomainEventMessage<Event>> messages = entries.stream()
                .map(entry -> new GenericDomainEventMessage<>(
                        entry.type(),
                        entry.stream(),
                        entry.sequence(),
                        entry.event(),
                        MetaData.emptyInstance(),
                        entry.eventId().toString(),
                        Instant.now()))
                .toList();
        var unit = DefaultUnitOfWork.startAndGet(messages.getFirst());
        Append append = Append.of(unit);
        unit.execute(() -> events.publish(messages));
        return Objects.requireNonNull(append.position());
    }
}
