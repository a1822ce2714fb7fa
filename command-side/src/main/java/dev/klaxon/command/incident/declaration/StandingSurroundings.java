package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.roster.Rotations;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import dev.klaxon.store.Reservations;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The surroundings as they stand in the store. */
@Component
final class StandingSurroundings implements Surroundings {

    private final Rotations rotations;
    private final Reservations reservations;

    StandingSurroundings(Rotations rotations, Reservations reservations) {
        this.rotations = rotations;
        this.reservations = reservations;
    }

    @Override
    public Optional<Person> commanderOnCall(Instant at) {
        return rotations.onCall(Role.INCIDENT_COMMANDER, at);
    }

    @Override
    public boolean isKnown(String kind, String key) {
        return reservations.owner(kind, key).isPresent();
    }
}
