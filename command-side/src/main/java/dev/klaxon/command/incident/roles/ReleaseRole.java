package dev.klaxon.command.incident.roles;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import org.jspecify.annotations.Nullable;

/** Free a role that one person holds. */
public record ReleaseRole(
        IncidentId incidentId, Role role, @Nullable Text reason) {}
