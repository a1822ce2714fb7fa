package dev.klaxon.domain.roster;

import dev.klaxon.events.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's time on call.
 *
 * @param secondary who stands by; absent where nobody else does
 * @param from the first instant
 * @param until the first instant after it
 * @param overridden whether they stand in for the one whose turn it is
 */
public record Duty(Person person, @Nullable Person secondary, Instant from, Instant until, boolean overridden) {

    public Duty {
        secondary = person.equals(secondary) ? null : secondary;
    }
}
