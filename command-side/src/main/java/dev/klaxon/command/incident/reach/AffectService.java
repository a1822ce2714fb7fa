package dev.klaxon.command.incident.reach;

import dev.klaxon.events.incident.IncidentId;

/** Say that a service is affected. */
public record AffectService(IncidentId incidentId, String name) {}
