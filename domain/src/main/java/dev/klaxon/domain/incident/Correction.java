package dev.klaxon.domain.incident;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventFields;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be corrected in a recorded event, and how it reads then.
 *
 * <p>Words, instants, days and numbers may be; who acted, what was decided by a rule, what was promised and what names
 * a record may not: those are changed by commands of their own.
 */
public final class Correction {

    private static final Set<String> FIXED = Set.of(
            "reference",
            "policyVersion",
            "currency",
            "source",
            "externalKey",
            "sourceStatus",
            "intoReference",
            "sha256",
            "textSha256",
            "size",
            "accountId",
            "nextUpdateAt",
            "drill",
            "finance",
            "sealed",
            "none");

    private Correction() {}

    /** Whether a member of the event may be corrected. */
    public static boolean isPossible(IncidentEvent event, String field) {
        return !(event instanceof EntryCorrected)
                && !FIXED.contains(field)
                && EventFields.isScalar(event.getClass(), field);
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
}
