package dev.klaxon.command.incident.acknowledgement;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentId;

/** Say that somebody responds. */
public record AcknowledgeIncident(IncidentId incidentId, Person responder) {}
