package dev.klaxon.command.incident.channel;

import dev.klaxon.events.incident.IncidentId;

/** Name the one channel of the incident. */
public record OpenChannel(IncidentId incidentId, String kind, String url) {}
