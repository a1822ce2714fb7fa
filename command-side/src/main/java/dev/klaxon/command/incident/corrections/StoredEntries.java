package dev.klaxon.command.incident.corrections;

import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.RecordedEvents;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was recorded, from the store. */
@Component
final class StoredEntries implements RecordedEntries {

    private final RecordedEvents events;

    StoredEntries(RecordedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<IncidentEvent> find(IncidentId incident, UUID eventId) {
        return events.find(incident.toString(), List.of(eventId)).stream()
                .findFirst()
                .map(recorded -> (IncidentEvent) recorded.event());
    }
}
