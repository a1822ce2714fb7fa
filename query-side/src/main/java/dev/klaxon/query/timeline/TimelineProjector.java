package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.Corrections;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.query.views.Gathered;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * Writes one readable line for each event; a correction rewrites the line that it corrects, a redaction those of the
 * evidence.
 */
@Component
@ProcessingGroup(TimelineView.NAME)
final class TimelineProjector {

    private final TimelineTable timeline;
    private final ClaimHistory history;

    TimelineProjector(TimelineTable timeline, ClaimHistory history) {
        this.timeline = timeline;
        this.history = history;
    }

    @EventHandler
    void on(IncidentEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, Position position) {
        Map<UUID, Entry> batch = batch();
        UUID id = UUID.fromString(eventId);
        batch.put(id, entry(event, id, recordedAt, position, List.of()));
        if (event instanceof EntryCorrected correction) {
            correct(batch, correction, id);
        }
        if (event instanceof EvidenceRedacted redacted) {
            redact(batch, redacted);
        }
    }

    @EventHandler
    void on(WatchEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, Position position) {
        UUID id = UUID.fromString(eventId);
        batch().put(id, entry(event, event.incidentId(), WatchLines.of(event), id, recordedAt, position, List.of()));
    }

    /** The booking has its line already: the incident's own event of it. */
    @EventHandler
    void on(
            PostmortemEvent event,
            @MessageIdentifier String eventId,
            @Timestamp Instant recordedAt,
            Position position) {
        if (event instanceof PostmortemEntryCorrected correction) {
            correct(correction);
        }
        PostmortemLines.of(event).ifPresent(line -> {
            UUID id = UUID.fromString(eventId);
            batch().put(id, entry(event, event.incidentId(), line, id, recordedAt, position, List.of()));
        });
    }

    @ResetHandler
    void clear() {
        timeline.clear();
    }

    private Map<UUID, Entry> batch() {
        return Gathered.of(TimelineView.NAME, LinkedHashMap::new, lines -> timeline.save(lines.values()));
    }

    /** What was held or published at another time than it was first said stands at its right place. */
    private void correct(PostmortemEntryCorrected correction) {
        Map<UUID, Entry> batch = batch();
        PostmortemEvent reading = history.reading(correction.postmortemId(), correction.eventId());
        PostmortemLines.of(reading).ifPresent(line -> {
            Entry written = line(batch, correction.eventId());
            batch.put(
                    written.eventId(),
                    entry(
                            reading,
                            reading.incidentId(),
                            line,
                            written.eventId(),
                            written.recordedAt(),
                            written.position(),
                            List.of()));
        });
    }

    /** What was claimed before it by others may read otherwise now, too: it may have happened between them. */
    private void correct(Map<UUID, Entry> batch, EntryCorrected correction, UUID id) {
        Entry line = line(batch, correction.eventId());
        List<UUID> ids = new ArrayList<>(line.corrections());
        ids.add(id);
        rewrite(batch, line, ids);
    }

    private void redact(Map<UUID, Entry> batch, EvidenceRedacted redacted) {
        Entry line = line(batch, history.attachment(redacted.incidentId().value(), redacted.evidenceId()));
        rewrite(batch, line, line.corrections());
    }

    private void rewrite(Map<UUID, Entry> batch, Entry line, List<UUID> ids) {
        Corrections corrections = history.of(line.incidentId(), line.eventId(), ids);
        batch.put(line.eventId(), rewritten(line, corrections.reading(), ids));
        corrections
                .claims()
                .forEach(claim ->
                        batch.put(claim.eventId(), rewritten(line(batch, claim.eventId()), claim.event(), List.of())));
    }

    private Entry line(Map<UUID, Entry> batch, UUID eventId) {
        Entry unsaved = batch.get(eventId);
        return unsaved != null
                ? unsaved
                : timeline.find(eventId)
                        .orElseThrow(() -> new IllegalStateException("No line of the event " + eventId));
    }

    private static Entry rewritten(Entry line, IncidentEvent reading, List<UUID> corrections) {
        return entry(reading, line.eventId(), line.recordedAt(), line.position(), corrections);
    }

    private static Entry entry(
            IncidentEvent event, UUID eventId, Instant recordedAt, Position position, List<UUID> corrections) {
        return entry(event, event.incidentId(), Lines.of(event), eventId, recordedAt, position, corrections);
    }

    private static Entry entry(
            Event event,
            IncidentId incident,
            Line line,
            UUID eventId,
            Instant recordedAt,
            Position position,
            List<UUID> corrections) {
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
                line.audience(),
                corrections);
    }
}
