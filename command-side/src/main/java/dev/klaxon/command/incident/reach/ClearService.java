package dev.klaxon.command.incident.reach;

import dev.klaxon.events.incident.IncidentId;

/** Say that a service is no longer affected. */
public record ClearService(IncidentId incidentId, String name) {}
