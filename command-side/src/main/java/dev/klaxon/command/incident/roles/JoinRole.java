package dev.klaxon.command.incident.roles;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;

/** Add a person to a role that several may hold. */
public record JoinRole(IncidentId incidentId, Role role, Person person) {}
