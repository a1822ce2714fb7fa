package dev.klaxon.query.stream;

import dev.klaxon.events.Event;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An event that subscribers are told of.
 *
 * @param name of the kind of change, as subscribers listen for it
 * @param type the logical name of the event
 */
record Change(Position position, String name, UUID incidentId, String type, Instant occurredAt) {

    private static final String INCIDENT = "incident";
    private static final String CADENCE = "cadence";

    /** The change that the event is; none where it is of no incident. Each stream's events are told under one name. */
    static Stream<Change> of(LoggedEvent recorded) {
        return switch (recorded.event()) {
            case IncidentEvent event ->
                Stream.of(of(recorded.position(), INCIDENT, event.incidentId().value(), event));
            case WatchEvent event ->
                Stream.of(of(recorded.position(), CADENCE, event.incidentId().value(), event));
            default -> Stream.empty();
        };
    }

    private static Change of(Position position, String name, UUID incidentId, Event event) {
        return new Change(
                position,
                name,
                incidentId,
                EventCatalogue.nameOf(event.getClass()),
                event.claim().occurredAt());
    }
}
