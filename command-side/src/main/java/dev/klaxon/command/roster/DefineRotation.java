package dev.klaxon.command.roster;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.roster.RotationId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Begin a rotation, or define the one of that role and name anew.
 *
 * @param newId the id of the rotation where there is none of that role and name
 * @param zone an IANA name
 * @param shiftHours by the clock on the wall
 */
record DefineRotation(
        RotationId newId,
        String name,
        Role role,
        String zone,
        LocalDate startsOn,
        LocalTime handoverAt,
        int shiftHours,
        List<Person> members,
        List<Person> secondary) {}
