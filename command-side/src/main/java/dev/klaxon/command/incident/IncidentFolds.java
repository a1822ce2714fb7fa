package dev.klaxon.command.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import java.util.Iterator;
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

    IncidentFolds(EventStore events) {
        this.events = events;
    }

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
}
