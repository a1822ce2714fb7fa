package dev.klaxon.query;

import dev.klaxon.events.Event;
import dev.klaxon.store.Append;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Position;
import java.time.Instant;
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
        var message = new GenericDomainEventMessage<>(
                type, stream, sequence, event, MetaData.emptyInstance(), eventId.toString(), Instant.now());
        var unit = DefaultUnitOfWork.startAndGet(message);
        Append append = Append.of(unit);
        unit.execute(() -> events.publish(message));
        return Objects.requireNonNull(append.position());
    }
}
