package dev.klaxon.command.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The incident as Axon sources it: an identifier and a state. The rules are in the slices' decisions. */
@Aggregate(snapshotTriggerDefinition = "incidentSnapshots")
final class Incident {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private @Nullable IncidentState state;

    Incident() {}

    @Nullable
    IncidentState state() {
        return state;
    }

    @EventSourcingHandler
    void on(IncidentEvent event, @MessageIdentifier String eventId) {
        id = event.incidentId().toString();
        state = IncidentState.next(state, UUID.fromString(eventId), event);
    }
}
