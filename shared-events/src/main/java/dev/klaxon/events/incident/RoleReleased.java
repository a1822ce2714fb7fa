package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** Somebody left a role. */
@Revision("1")
public record RoleReleased(
        IncidentId incidentId,
        Role role,
        Person holder,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
