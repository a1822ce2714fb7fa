package dev.klaxon.command.incident.declaration;

import dev.klaxon.events.Person;
import java.time.Instant;
import java.util.Optional;

/** What a declaration looks at beyond its incident. */
interface Surroundings {

    /** Who is on call to command at an instant. */
    Optional<Person> commanderOnCall(Instant at);

    /** Whether an incident with that key of a source was declared already. */
    boolean isKnown(String kind, String key);
}
