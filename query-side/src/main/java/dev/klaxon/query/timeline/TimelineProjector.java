package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.Redaction;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.query.views.Gathered;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.Position;
import dev.klaxon.store.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Writes one readable line for each event; a redaction takes the texts out of lines that were written before. */
@Component
@ProcessingGroup(TimelineView.NAME)
final class TimelineProjector {

    private static final String REDACTIONS = TimelineView.NAME + " redactions";

    private final TimelineTable timeline;
    private final EventLog log;

    TimelineProjector(TimelineTable timeline, EventLog log) {
        this.timeline = timeline;
        this.log = log;
    }

    @EventHandler
    void on(IncidentEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, Position position) {
        List<Entry> batch = Gathered.of(TimelineView.NAME, ArrayList::new, timeline::save);
        batch.add(entry(event, UUID.fromString(eventId), recordedAt, position));
        if (event instanceof EvidenceRedacted redacted) {
            // written after the lines of the batch, of which one may be meant
            List<EvidenceRedacted> redactions =
                    Gathered.of(REDACTIONS, ArrayList::new, all -> all.forEach(this::redact));
            redactions.add(redacted);
        }
    }

    @ResetHandler
    void clear() {
        timeline.clear();
    }

    private void redact(EvidenceRedacted redacted) {
        List<Told> stream = log.told(redacted.incidentId().toString());
        Set<UUID> attachments = stream.stream()
                .filter(told -> told.event() instanceof EvidenceAttached attached
                        && attached.evidenceId().equals(redacted.evidenceId()))
                .map(Told::eventId)
                .collect(Collectors.toSet());
        for (Told told : stream) {
            if (told.event() instanceof IncidentEvent event && Redaction.concerns(told.eventId(), event, attachments)) {
                timeline.reword(told.eventId(), Lines.of(Redaction.erased(event)));
            }
        }
    }

    private static Entry entry(IncidentEvent event, UUID eventId, Instant recordedAt, Position position) {
        Claim claim = event.claim();
        Person author = claim.author();
        Line line = Lines.of(event);
        return new Entry(
                eventId,
                event.incidentId().value(),
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
