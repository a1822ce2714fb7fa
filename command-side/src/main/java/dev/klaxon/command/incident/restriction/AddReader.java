package dev.klaxon.command.incident.restriction;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentId;

/** Let somebody read an incident in spite of its restriction. */
public record AddReader(IncidentId incidentId, Person reader) {}
