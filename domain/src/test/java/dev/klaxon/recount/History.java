package dev.klaxon.recount;

import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** All that was recorded of some incidents, and the instant at which somebody looks at it. */
public record History(List<Incident> incidents, Instant now) {

    /**
     * One incident, its events in the order in which they were recorded.
     *
     * @param postmortem empty where none was booked
     */
    public record Incident(SequencedMap<UUID, IncidentEvent> events, SequencedMap<UUID, PostmortemEvent> postmortem) {

        /** Whether a stranger may not read it; no history takes it back. */
        public boolean isRestricted() {
            return events.values().stream().anyMatch(event -> event instanceof IncidentRestricted);
        }
    }
}
