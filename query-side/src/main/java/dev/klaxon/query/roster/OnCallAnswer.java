package dev.klaxon.query.roster;

import dev.klaxon.domain.roster.Duty;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.incident.Role;
import dev.klaxon.query.roster.RotationAnswer.OnCallPerson;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call in one rotation at the instant asked for.
 *
 * @param rotationId the rotation's id
 * @param name the rotation's name
 * @param person absent before the rotation's start
 * @param secondary who stands by; absent where nobody else does
 * @param from when they began, or take over
 * @param until the first instant at which somebody else is on call, or another shift begins
 * @param overridden whether they stand in for the one whose turn it is
 */
public record OnCallAnswer(
        UUID rotationId,
        String name,
        Role role,
        @Nullable OnCallPerson person,
        @Nullable OnCallPerson secondary,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean overridden) {

    static OnCallAnswer of(Rotation rotation, Instant at) {
        Optional<Duty> duty = rotation.onCall(at);
        return new OnCallAnswer(
                rotation.id().value(),
                rotation.definition().name(),
                rotation.definition().role(),
                duty.map(Duty::person).map(OnCallPerson::of).orElse(null),
                duty.map(Duty::secondary).map(OnCallPerson::of).orElse(null),
                duty.map(Duty::from).orElse(null),
                duty.map(Duty::until).orElse(null),
                duty.map(Duty::overridden).orElse(false));
    }
}
