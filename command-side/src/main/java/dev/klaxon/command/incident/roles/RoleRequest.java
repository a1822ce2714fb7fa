package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that gives a role.
 *
 * @param handoverNote needed where another holds it
 * @param overrideReason why a rule is set aside
 */
record RoleRequest(
        Person assignee,
        @Nullable Text handoverNote,
        @Nullable Text overrideReason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
