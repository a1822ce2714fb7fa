package dev.klaxon.command.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.RecordedEvent;
import dev.klaxon.store.RecordedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How incidents stand, for parts that only look: it locks nothing and asks nobody who may read. */
@Component
public final class IncidentFolds {

    private final EventStore events;
    private final RecordedEvents recorded;

    IncidentFolds(EventStore events, RecordedEvents recorded) {
        this.events = events;
        this.recorded = recorded;
    }

    /**
     * One event of an incident.
     *
     * @param state the incident after it
     */
    public record Told(Instant recordedAt, IncidentEvent event, IncidentState state) {}

    /** The incident after everything that is in the store now; nothing where there is none of that id. */
    public Optional<IncidentState> find(IncidentId id) {
        @Nullable IncidentState state = null;
        for (Iterator<? extends DomainEventMessage<?>> told = events.readEvents(id.toString()); told.hasNext(); ) {
            DomainEventMessage<?> message = told.next();
            state = message.getPayload() instanceof Incident snapshot
                    ? Objects.requireNonNull(snapshot.state())
                    : IncidentState.next(
                            state, UUID.fromString(message.getIdentifier()), (IncidentEvent) message.getPayload());
        }
        return Optional.ofNullable(state);
    }

    /** The incident after each of its events that are in the store now, in their order. */
    public List<Told> history(IncidentId id) {
        List<Told> history = new ArrayList<>();
        @Nullable IncidentState state = null;
        for (RecordedEvent told : recorded.stream(id.toString())) {
            IncidentEvent event = (IncidentEvent) told.event();
            state = IncidentState.next(state, told.eventId(), event);
            history.add(new Told(told.recordedAt(), event, state));
        }
        return history;
    }
}
