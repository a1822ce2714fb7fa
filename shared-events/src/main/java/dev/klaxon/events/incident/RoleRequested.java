package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to take a role.
 *
 * @param proposed who is on call for it
 */
@Revision("1")
public record RoleRequested(
        IncidentId incidentId,
        Role role,
        @Nullable Text reason,
        @Nullable Person proposed,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
