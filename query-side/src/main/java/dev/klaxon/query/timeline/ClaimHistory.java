package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.Correction;
import dev.klaxon.domain.incident.Corrections;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.Redaction;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.query.timeline.TimelineItem.ClaimItem;
import dev.klaxon.store.RecordedEvent;
import dev.klaxon.store.RecordedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The claims behind corrected lines. They are read from the log, so that a view keeps no copy of what was corrected. Of
 * redacted evidence they read as erased, also where a hold still keeps the texts.
 */
@Component
class ClaimHistory {

    private final RecordedEvents log;

    ClaimHistory(RecordedEvents log) {
        this.log = log;
    }

    /** The claims about each field of a line that was corrected, the first one included; none of another line. */
    List<ClaimItem> claims(Entry line) {
        if (line.corrections().isEmpty()) {
            return List.of();
        }
        Map<UUID, RecordedEvent> recorded = recorded(line.incidentId(), line.eventId(), line.corrections());
        Corrections corrections = corrections(line.eventId(), line.corrections(), recorded);
        RecordedEvent first = of(recorded, line.eventId());
        List<ClaimItem> claims = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>();
        corrections.told().events().forEach(correction -> fields.add(correction.field()));
        for (String field : fields) {
            Text value = Correction.reading(corrections.original(), field);
            claims.add(item(first, corrections.original(), field, null, value, null));
            for (Filed<EntryCorrected> claim : corrections.claims()) {
                EntryCorrected said = claim.event();
                if (said.field().equals(field)) {
                    claims.add(item(
                            of(recorded, claim.eventId()), said, field, said.oldValue(), said.value(), said.reason()));
                }
            }
        }
        return claims;
    }

    private Map<UUID, RecordedEvent> recorded(UUID incident, UUID eventId, List<UUID> corrections) {
        List<UUID> ids = new ArrayList<>(corrections);
        ids.add(eventId);
        Map<UUID, RecordedEvent> recorded = new HashMap<>();
        log.find(incident.toString(), ids).forEach(event -> recorded.put(event.eventId(), event));
        if (of(recorded, eventId).event() instanceof EvidenceAttached attached
                && isRedacted(incident, attached.evidenceId())) {
            recorded.replaceAll((id, event) -> new RecordedEvent(
                    id, event.recordedAt(), Redaction.of(id, (IncidentEvent) event.event(), Set.of(eventId))));
        }
        return recorded;
    }

    private boolean isRedacted(UUID incident, EvidenceId evidence) {
        return log.stream(incident.toString()).stream()
                .anyMatch(recorded -> recorded.event() instanceof EvidenceRedacted redacted
                        && redacted.evidenceId().equals(evidence));
    }

    private static Corrections corrections(UUID eventId, List<UUID> corrections, Map<UUID, RecordedEvent> recorded) {
        SequencedMap<UUID, EntryCorrected> told = new LinkedHashMap<>();
        corrections.forEach(id -> told.put(id, (EntryCorrected) of(recorded, id).event()));
        return Corrections.recorded((IncidentEvent) of(recorded, eventId).event(), told);
    }

    private static RecordedEvent of(Map<UUID, RecordedEvent> recorded, UUID id) {
        return Objects.requireNonNull(recorded.get(id), "an event of the line is in the log");
    }

    private static ClaimItem item(
            RecordedEvent recorded,
            IncidentEvent claim,
            String field,
            @Nullable Text oldValue,
            @Nullable Text value,
            @Nullable Text reason) {
        Person author = claim.claim().author();
        Instant recordedAt = recorded.recordedAt();
        return new ClaimItem(
                field,
                text(oldValue),
                text(value),
                text(reason),
                new TimelineItem.Actor(author.id(), author.name().toString(), null),
                recordedAt,
                recorded.eventId());
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.toString();
    }
}
