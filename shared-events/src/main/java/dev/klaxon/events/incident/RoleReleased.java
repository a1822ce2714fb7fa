package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left a role.
 *
 * @param holder absent in imported history: whoever held it then
 */
@Revision("1")
public record RoleReleased(
        IncidentId incidentId,
        Role role,
        @Nullable Person holder,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
