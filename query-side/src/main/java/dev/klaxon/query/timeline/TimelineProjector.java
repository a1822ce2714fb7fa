package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.Corrections;
import dev.klaxon.domain.incident.Redaction;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.query.views.Gathered;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.Position;
import dev.klaxon.store.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * Writes one readable line for each event; a correction rewrites the line that it corrects, a redaction takes the texts
 * out of lines that were written before.
 */
@Component
@ProcessingGroup(TimelineView.NAME)
final class TimelineProjector {

    private static final String REDACTIONS = TimelineView.NAME + " redactions";

    private final TimelineTable timeline;
    private final ClaimHistory history;
    private final EventLog log;

    TimelineProjector(TimelineTable timeline, ClaimHistory history, EventLog log) {
        this.timeline = timeline;
        this.history = history;
        this.log = log;
    }

    @EventHandler
    void on(IncidentEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, Position position) {
        Map<UUID, Entry> batch = batch();
        UUID id = UUID.fromString(eventId);
        batch.put(id, entry(event, id, recordedAt, position, List.of()));
        if (event instanceof EntryCorrected correction) {
            correct(batch, correction, id);
        }
        if (event instanceof EntryCorrected || event instanceof EvidenceRedacted) {
            // after the lines of the batch are written, of which one may be meant
            Set<IncidentId> concerned = Gathered.of(REDACTIONS, LinkedHashSet::new, all -> all.forEach(this::redact));
            concerned.add(event.incidentId());
        }
    }

    @EventHandler
    void on(WatchEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, Position position) {
        UUID id = UUID.fromString(eventId);
        batch().put(id, entry(event, event.incidentId(), WatchLines.of(event), id, recordedAt, position, List.of()));
    }

    @ResetHandler
    void clear() {
        timeline.clear();
    }

    private Map<UUID, Entry> batch() {
        return Gathered.of(TimelineView.NAME, LinkedHashMap::new, lines -> timeline.save(lines.values()));
    }

    /** What was claimed before it by others may read otherwise now, too: it may have happened between them. */
    private void correct(Map<UUID, Entry> batch, EntryCorrected correction, UUID id) {
        Entry line = line(batch, correction.eventId());
        List<UUID> ids = new ArrayList<>(line.corrections());
        ids.add(id);
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

    /** Takes out what was redacted so far, also where a correction has just said it again. */
    private void redact(IncidentId incident) {
        List<Told> stream = log.told(incident.toString());
        Set<EvidenceId> redacted = stream.stream()
                .flatMap(told ->
                        told.event() instanceof EvidenceRedacted event ? Stream.of(event.evidenceId()) : Stream.empty())
                .collect(Collectors.toSet());
        Set<UUID> attachments = stream.stream()
                .filter(told ->
                        told.event() instanceof EvidenceAttached attached && redacted.contains(attached.evidenceId()))
                .map(Told::eventId)
                .collect(Collectors.toSet());
        for (Told told : stream) {
            if (told.event() instanceof IncidentEvent event && Redaction.concerns(told.eventId(), event, attachments)) {
                timeline.reword(told.eventId(), Lines.of(Redaction.erased(event)));
            }
        }
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
