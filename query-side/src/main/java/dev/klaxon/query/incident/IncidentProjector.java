package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Folds each incident, event by event. */
@Component
@ProcessingGroup(IncidentProjector.VIEW)
final class IncidentProjector {

    static final String VIEW = "incidents";

    private final IncidentTable incidents;

    IncidentProjector(IncidentTable incidents) {
        this.incidents = incidents;
    }

    @EventHandler
    void on(IncidentEvent event, @MessageIdentifier String eventId) {
        IncidentState before = incidents.find(event.incidentId()).orElse(null);
        incidents.save(IncidentState.next(before, UUID.fromString(eventId), event));
    }

    @ResetHandler
    void clear() {
        incidents.clear();
    }
}
