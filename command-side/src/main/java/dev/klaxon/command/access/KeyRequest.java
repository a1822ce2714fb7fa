package dev.klaxon.command.access;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that asks for a key.
 *
 * @param person who acts when the key is used
 * @param scopes what it allows
 * @param expiresAt default never
 */
record KeyRequest(
        Person person,
        @NotEmpty(message = "must name at least one scope") List<Scope> scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
