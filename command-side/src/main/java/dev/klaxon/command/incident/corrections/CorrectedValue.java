package dev.klaxon.command.incident.corrections;

import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.domain.incident.Correction;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.json.EventFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The value that a member is corrected to, held to the form of the member. */
final class CorrectedValue {

    private static final int LONGEST_TITLE = 200;

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
        Class<?> type = EventFields.typeOf(original.getClass(), field).orElseThrow();
        try {
            if (stated != null) {
                requireForm(type, field, stated.toString(), now);
            }
            return Correction.reading(Correction.of(original, field, stated), field);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(FIELD_NOT_CORRECTABLE, "The value of %s %s".formatted(field, e.getMessage()));
        }
    }

    private static void requireForm(Class<?> type, String field, String value, Instant now) {
        if (type == Instant.class) {
            Instant instant = Wire.instant(value);
            if (instant.isAfter(now.plus(CommandDesk.AHEAD))) {
                throw new CommandRejected(TIME_IN_FUTURE, "%s %s is in the future".formatted(field, instant));
            }
        } else if (type == LocalDate.class) {
            Wire.day(value);
        } else if (type == Precision.class) {
            if (Arrays.stream(Precision.values())
                    .noneMatch(precision -> precision.name().equals(value))) {
                throw new IllegalArgumentException("must be one of SECOND, MINUTE, HOUR, DAY");
            }
        } else if (field.equals("title") && value.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("must be no longer than %d characters".formatted(LONGEST_TITLE));
        }
    }
}
