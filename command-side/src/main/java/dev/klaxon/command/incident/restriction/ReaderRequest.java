package dev.klaxon.command.incident.restriction;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that names a reader. */
record ReaderRequest(
        @Size(max = 200) String personId,
        @Needed @Size(max = 200) @Nullable Text name,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    /** The person meant, who goes by the id where the source knows no name. */
    Person reader() {
        return new Person(personId, name == null ? Text.of(personId) : name);
    }
}
