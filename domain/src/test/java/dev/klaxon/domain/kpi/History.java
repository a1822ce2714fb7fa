package dev.klaxon.domain.kpi;

import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** All that was recorded of a few incidents, and the instant at which somebody looks at it. */
record History(List<Incident> incidents, Instant now) {

    /**
     * One incident.
     *
     * @param events in the order in which they were recorded
     */
    record Incident(SequencedMap<UUID, IncidentEvent> events, Learning learning) {}
}
