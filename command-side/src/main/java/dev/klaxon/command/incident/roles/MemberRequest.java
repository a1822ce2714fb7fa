package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that adds a person to a role.
 *
 * @param name of the person, whose id is in the path
 */
record MemberRequest(
        @Needed @Size(max = 200) @Nullable Text name,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {

    /** The person meant, who goes by the id where the source knows no name. */
    Person person(String id) {
        return new Person(id, name == null ? Text.of(id) : name);
    }
}
