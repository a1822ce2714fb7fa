package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** The policy asks for somebody to take a role. */
@Revision("1")
public record RoleRequested(
        IncidentId incidentId,
        Role role,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
