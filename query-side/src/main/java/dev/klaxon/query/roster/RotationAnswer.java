package dev.klaxon.query.roster;

import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.roster.RotationDefined;
import dev.klaxon.events.roster.ShiftOverridden;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rotation by its newest definition.
 *
 * @param zone of the day and the time, by its IANA name
 * @param startsOn the day on which the first member begins; where it is to come, an earlier definition goes on until
 *     then
 * @param handoverAt the time of day at which shifts begin, such as 09:00
 * @param shiftHours how long a shift lasts by the clock on the wall
 * @param members in the order of their turns
 * @param secondary who stands by, in the order of their turns
 * @param overrides that are not over yet, in the order in which they were recorded: the last one holds
 */
public record RotationAnswer(
        UUID id,
        String name,
        Role role,
        String zone,
        LocalDate startsOn,
        String handoverAt,
        int shiftHours,
        List<OnCallPerson> members,
        List<OnCallPerson> secondary,
        List<StandIn> overrides,
        long version) {

    public RotationAnswer {
        members = List.copyOf(members);
        secondary = List.copyOf(secondary);
        overrides = List.copyOf(overrides);
    }

    /** Somebody who takes turns. */
    public record OnCallPerson(String id, String name) {

        static OnCallPerson of(Person person) {
            return new OnCallPerson(person.id(), person.name().toString());
        }
    }

    /**
     * Somebody who stands in.
     *
     * @param to the first instant after it
     */
    public record StandIn(
            UUID id,
            OnCallPerson person,
            Instant from,
            Instant to,
            @Nullable String reason) {}

    static RotationAnswer of(Rotation rotation, Instant now) {
        RotationDefined newest = rotation.definition();
        return new RotationAnswer(
                rotation.id().value(),
                newest.name(),
                newest.role(),
                newest.zone(),
                newest.startsOn(),
                newest.handoverAt().toString(),
                newest.shiftHours(),
                people(newest.members()),
                people(newest.secondary()),
                rotation.overrides().stream()
                        .filter(override -> override.to().isAfter(now))
                        .map(RotationAnswer::standIn)
                        .toList(),
                rotation.version());
    }

    private static StandIn standIn(ShiftOverridden override) {
        Text reason = override.reason();
        return new StandIn(
                override.overrideId().value(),
                OnCallPerson.of(override.person()),
                override.from(),
                override.to(),
                reason == null ? null : reason.toString());
    }

    private static List<OnCallPerson> people(List<Person> people) {
        return people.stream().map(OnCallPerson::of).toList();
    }
}
