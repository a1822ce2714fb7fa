package dev.klaxon.domain.incident;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.ReaderAdded;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.RestrictionLifted;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.json.EventFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be corrected in a recorded event, and how it reads then.
 *
 * <p>Texts, instants, days and the precision may be. Ids, people, status, severity, amounts and numbers stand: those
 * are changed by commands of their own.
 */
public final class Correction {

    private Correction() {}

    /** The members of the event that may be corrected. */
    public static List<String> fields(IncidentEvent event) {
        return EventFields.of(event.getClass()).stream()
                .filter(field -> isPossible(event, field))
                .toList();
    }

    /** Whether a member of the event may be corrected. */
    public static boolean isPossible(IncidentEvent event, String field) {
        return EventFields.typeOf(event.getClass(), field).isPresent() && !isFixed(event, field);
    }

    /** How the member reads now; null where it is absent. */
    public static @Nullable Text reading(IncidentEvent event, String field) {
        return EventFields.read(event, field);
    }

    /**
     * The event with a member corrected.
     *
     * @param value null takes it away
     * @throws IllegalArgumentException where the value is not of the member's form
     */
    public static IncidentEvent of(IncidentEvent event, String field, @Nullable Text value) {
        return (IncidentEvent) EventFields.with(event, field, value);
    }

    /**
     * A promise, what a hash or a verification stands for, when something began or ceased to be protected, and what
     * people were told: that is withdrawn and published anew, by whoever may publish.
     */
    private static boolean isFixed(IncidentEvent event, String field) {
        return switch (event) {
            case EntryCorrected e -> true;
            case UpdatePublished e -> field.equals("nextUpdateAt") || (isPublishedHere(e) && !isTime(field));
            case ExecBriefPublished e -> isPublishedHere(e) && !isTime(field);
            case RegulatoryDeadlineSet e -> field.equals("dueAt");
            case EvidenceAttached e -> field.equals("text") || field.equals("uri");
            case FactClaimed e -> field.equals("text");
            case IncidentRestricted e -> field.equals("occurredAt");
            case RestrictionLifted e -> field.equals("occurredAt");
            case ReaderAdded e -> field.equals("occurredAt");
            case EvidenceHoldPlaced e -> field.equals("occurredAt");
            case EvidenceHoldLifted e -> field.equals("occurredAt");
            case EvidenceRedacted e -> field.equals("occurredAt");
            default -> false;
        };
    }

    /** What was published elsewhere is only told of here, so that its telling may be wrong. */
    private static boolean isPublishedHere(IncidentEvent event) {
        return !event.claim().isImported();
    }

    private static boolean isTime(String field) {
        return field.equals("occurredAt") || field.equals("precision");
    }
}
