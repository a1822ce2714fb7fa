package dev.klaxon.command.postmortem.meeting;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that says who met. */
record HeldRequest(
        @Needed @Nullable @Size(max = 200) List<Person> participants,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    Hold step() {
        return new Hold(participants == null ? List.of() : participants);
    }
}
