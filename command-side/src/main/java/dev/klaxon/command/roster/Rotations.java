package dev.klaxon.command.roster;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import java.time.Instant;
import java.util.Optional;

/** All rotations, for those who need to know who is on call. */
public interface Rotations {

    /** Who is on call in a role at an instant; of several rotations the first by name that has somebody answers. */
    Optional<Person> onCall(Role role, Instant at);
}
