package dev.klaxon.command.incident.reach;

import dev.klaxon.events.incident.IncidentId;

/** Say that a customer account is no longer affected. */
public record ClearAccount(IncidentId incidentId, String accountId) {}
