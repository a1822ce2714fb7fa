package dev.klaxon.command.incident.roles;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import org.jspecify.annotations.Nullable;

/**
 * Give a role that one person holds.
 *
 * @param handoverNote what the next holder must know; needed where another holds the role
 * @param overrideReason why the assignee may command a second critical incident
 */
public record AssignRole(
        IncidentId incidentId,
        Role role,
        Person assignee,
        @Nullable Text handoverNote,
        @Nullable Text overrideReason) {}
