package dev.klaxon.command.desk;

import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.Event;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.json.EventFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value that a member of an event is corrected to, held to the form of the member. */
public final class MemberForm {

    private static final int LONGEST_TITLE = 200;

    /** Instants that lie ahead by their nature. */
    private static final Set<String> AHEAD = Set.of("scheduledFor");

    private MemberForm() {}

    /**
     * The value as it reads in the event.
     *
     * @param stated null takes the member away
     * @throws CommandRejected {@code field-not-correctable} where it is not of the member's form;
     *     {@code time-in-future}
     */
    public static @Nullable Text read(Event original, String field, @Nullable Text stated, Instant now) {
        Class<?> type = EventFields.typeOf(original.getClass(), field).orElseThrow();
        try {
            if (stated != null) {
                requireForm(type, field, stated.toString(), now);
            }
            return EventFields.read(EventFields.with(original, field, stated), field);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(FIELD_NOT_CORRECTABLE, "The value of %s %s".formatted(field, e.getMessage()));
        }
    }

    private static void requireForm(Class<?> type, String field, String value, Instant now) {
        if (type == Instant.class) {
            Instant instant = Wire.instant(value);
            if (!AHEAD.contains(field) && instant.isAfter(now.plus(CommandDesk.AHEAD))) {
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
