package dev.klaxon.domain.roster;

import dev.klaxon.events.Person;
import dev.klaxon.events.roster.RotationDefined;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The endless turns of one definition.
 *
 * <p>They change over by the clock on the wall, so that one who begins at nine begins at nine all year: the shift over
 * a change of summer time is an hour shorter or longer. A time that the change skips is the instant of the change, one
 * that it repeats is the first of the two.
 */
final class Shifts {

    private final RotationDefined definition;
    private final ZoneId zone;
    private final LocalDateTime first;

    Shifts(RotationDefined definition) {
        this.definition = definition;
        this.zone = ZoneId.of(definition.zone());
        this.first = LocalDateTime.of(definition.startsOn(), definition.handoverAt());
    }

    /** One turn, from the first instant to the first one after it. */
    record Shift(Person person, @Nullable Person secondary, Instant from, Instant until) {}

    Instant start() {
        return beginOf(0);
    }

    /** The turn that an instant falls into; none before the start. */
    Optional<Shift> at(Instant instant) {
        if (instant.isBefore(start())) {
            return Optional.empty();
        }
        long number = Duration.between(first, instant.atZone(zone).toLocalDateTime())
                .dividedBy(Duration.ofHours(definition.shiftHours()));
        // the wall repeats itself in autumn, so what it shows may be a shift off
        while (number > 0 && beginOf(number).isAfter(instant)) {
            number--;
        }
        while (!beginOf(number + 1).isAfter(instant)) {
            number++;
        }
        Person person = turn(definition.members(), number);
        Person secondary = definition.secondary().isEmpty() ? null : turn(definition.secondary(), number);
        return Optional.of(new Shift(person, secondary, beginOf(number), beginOf(number + 1)));
    }

    private Instant beginOf(long number) {
        LocalDateTime wall = first.plusHours(number * definition.shiftHours());
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).toInstant();
    }

    private static Person turn(List<Person> people, long number) {
        return people.get((int) (number % people.size()));
    }
}
