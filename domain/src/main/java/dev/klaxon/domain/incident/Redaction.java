package dev.klaxon.domain.incident;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventFields;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a redaction takes away: the texts of a piece of evidence, also where a correction repeats one. */
public final class Redaction {

    private static final Set<String> OF_EVIDENCE = Set.of("title", "text", "uri");
    private static final Set<String> OF_A_CORRECTION = Set.of("oldValue", "value");

    private Redaction() {}

    /** The same story without the texts of what these events attached. */
    static Map<Chapter, History<IncidentEvent>> applied(
            Map<Chapter, History<IncidentEvent>> told, Set<UUID> attachments) {
        Map<Chapter, History<IncidentEvent>> left = new EnumMap<>(told);
        left.replaceAll((chapter, history) -> history.reworded(
                entry -> new Filed<>(entry.order(), entry.eventId(), of(entry.eventId(), entry.event(), attachments))));
        return left;
    }

    /** The event without the texts of what these events attached, where it tells one. */
    public static IncidentEvent of(UUID eventId, IncidentEvent event, Set<UUID> attachments) {
        return concerns(eventId, event, attachments) ? erased(event) : event;
    }

    /** Whether a member of the event tells a text of evidence that is redacted. */
    public static boolean hides(IncidentState state, UUID eventId, String field) {
        return OF_EVIDENCE.contains(field)
                && state.exhibits().evidence().entries().stream()
                        .filter(entry -> entry.eventId().equals(eventId))
                        .anyMatch(entry -> state.exhibits()
                                .redaction(entry.event().evidenceId())
                                .isPresent());
    }

    /**
     * Whether the event tells a text of evidence.
     *
     * @param attachments ids of the events that attached it
     */
    public static boolean concerns(UUID eventId, IncidentEvent event, Set<UUID> attachments) {
        return switch (event) {
            case EvidenceAttached e -> attachments.contains(eventId);
            case EntryCorrected e -> attachments.contains(e.eventId()) && OF_EVIDENCE.contains(e.field());
            default -> false;
        };
    }

    /** The names of the members that tell a text of evidence. */
    public static Set<String> texts(IncidentEvent event) {
        return switch (event) {
            case EvidenceAttached e -> OF_EVIDENCE;
            case EntryCorrected e -> OF_A_CORRECTION;
            default -> Set.of();
        };
    }

    private static IncidentEvent erased(IncidentEvent event) {
        IncidentEvent left = event;
        for (String text : texts(event)) {
            if (EventFields.read(left, text) != null) {
                left = (IncidentEvent) EventFields.with(left, text, Text.erased());
            }
        }
        return left;
    }
}
