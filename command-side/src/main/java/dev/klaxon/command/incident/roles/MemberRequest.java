package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.Stated;
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
        @Size(max = 200) Text name,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
