package dev.klaxon.command.roster;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that defines a rotation. A shift lasts so many days or so many hours.
 *
 * @param name of a rotation of that role; one that is there already is defined anew
 * @param zone an IANA name such as Europe/Berlin
 * @param startsOn the day on which the first member begins
 * @param handoverAt the time of day at which they begin
 * @param members in the order of their turns
 * @param secondary who stands by, in the order of their turns
 */
record RotationRequest(
        String name,
        Role role,
        String zone,
        LocalDate startsOn,
        LocalTime handoverAt,
        @Nullable @Min(1) @Max(366) Integer shiftDays,
        @Nullable @Min(1) @Max(366 * 24) Integer shiftHours,

        @NotEmpty(message = "must name at least one person") @Size(max = MOST)
        List<Person> members,

        @Nullable @Size(max = MOST) List<Person> secondary,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    private static final int MOST = 200;
    private static final int HOURS_OF_DAY = 24;

    RotationRequest {
        if ((shiftDays == null) == (shiftHours == null)) {
            throw new IllegalArgumentException("must state either shiftDays or shiftHours");
        }
    }

    /** How long a shift lasts by the clock on the wall. */
    int hours() {
        return shiftDays == null ? Objects.requireNonNull(shiftHours) : shiftDays * HOURS_OF_DAY;
    }
}
