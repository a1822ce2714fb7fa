package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A free role was taken, or one more person joined a role that several may hold.
 *
 * @param overrideReason why a rule was set aside
 */
@Revision("1")
public record RoleAssigned(
        IncidentId incidentId,
        Role role,
        Person assignee,
        @Nullable Text overrideReason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
