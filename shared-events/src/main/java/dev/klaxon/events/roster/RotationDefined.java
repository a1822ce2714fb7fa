package dev.klaxon.events.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * People take turns in a role from a day on. A later definition of the same rotation takes the place of this one from
 * its own start on.
 *
 * @param name unlike that of every other rotation of the role
 * @param zone of the day and the time, by its IANA name
 * @param startsOn the day on which the first member begins
 * @param handoverAt the time of day at which shifts begin; those of hours, the first one
 * @param shiftHours how long a shift lasts by the clock on the wall, 1 or more
 * @param members in the order of their turns, at least one
 * @param secondary who stands by, in the order of their turns; empty where nobody does
 */
@Revision("1")
public record RotationDefined(
        RotationId rotationId,
        String name,
        Role role,
        String zone,
        LocalDate startsOn,
        LocalTime handoverAt,
        int shiftHours,
        List<Person> members,
        List<Person> secondary,
        @JsonUnwrapped Claim claim)
        implements RosterEvent {

    public RotationDefined {
        members = List.copyOf(members);
        secondary = List.copyOf(secondary);
    }
}
