package dev.klaxon.command.incident.corrections;

import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import java.util.Optional;
import java.util.UUID;

/** What was recorded of incidents, as it read then. */
interface RecordedEntries {

    /** The event of that id, if the incident has one. */
    Optional<IncidentEvent> find(IncidentId incident, UUID eventId);
}
