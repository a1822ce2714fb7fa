package dev.klaxon.query.timeline;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.query.views.Gathered;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Writes one readable line for each event. */
@Component
@ProcessingGroup(TimelineView.NAME)
final class TimelineProjector {

    private final TimelineTable timeline;

    TimelineProjector(TimelineTable timeline) {
        this.timeline = timeline;
    }

    @EventHandler
    void on(IncidentEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, Position position) {
        add(entry(event, event.incidentId(), Lines.of(event), UUID.fromString(eventId), recordedAt, position));
    }

    @EventHandler
    void on(WatchEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, Position position) {
        add(entry(event, event.incidentId(), WatchLines.of(event), UUID.fromString(eventId), recordedAt, position));
    }

    @ResetHandler
    void clear() {
        timeline.clear();
    }

    private void add(Entry entry) {
        List<Entry> batch = Gathered.of(TimelineView.NAME, ArrayList::new, timeline::save);
        batch.add(entry);
    }

    private static Entry entry(
            Event event, IncidentId incident, Line line, UUID eventId, Instant recordedAt, Position position) {
        Claim claim = event.claim();
        Person author = claim.author();
        return new Entry(
                eventId,
                incident.value(),
                position,
                EventCatalogue.nameOf(event.getClass()),
                claim.occurredAt(),
                claim.precision(),
                recordedAt,
                author.id(),
                author.name().toString(),
                line.action(),
                line.result(),
                line.audience());
    }
}
