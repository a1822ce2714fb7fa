package dev.klaxon.command.incident.roles;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import org.jspecify.annotations.Nullable;

/** Take a person out of a role that several may hold. */
public record LeaveRole(
        IncidentId incidentId,
        Role role,
        String personId,
        @Nullable Text reason) {}
