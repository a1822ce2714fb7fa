package dev.klaxon.command.incident.corrections;

import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;

import dev.klaxon.command.desk.MemberForm;
import dev.klaxon.domain.incident.Correction;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventCatalogue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The value that a member is corrected to, held to the form of the member. */
final class CorrectedValue {

    private CorrectedValue() {}

    /**
     * Holds the member to those that may be corrected.
     *
     * @throws CommandRejected {@code field-not-correctable}
     */
    static void requireCorrectable(IncidentEvent original, String field) {
        if (!Correction.isPossible(original, field)) {
            throw new CommandRejected(
                    FIELD_NOT_CORRECTABLE,
                    "Of %s can be corrected: %s"
                            .formatted(
                                    EventCatalogue.nameOf(original.getClass()),
                                    String.join(", ", Correction.fields(original))));
        }
    }

    /**
     * The value as it reads in the event.
     *
     * @param stated null takes the member away
     * @throws CommandRejected {@code field-not-correctable} where it is not of the member's form;
     *     {@code time-in-future}
     */
    static @Nullable Text of(IncidentEvent original, String field, @Nullable Text stated, Instant now) {
        return MemberForm.read(original, field, stated, now);
    }
}
