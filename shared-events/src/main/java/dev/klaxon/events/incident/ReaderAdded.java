package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;

/** Somebody may read it in spite of the restriction. */
@Revision("1")
public record ReaderAdded(
        IncidentId incidentId, Person reader, @JsonUnwrapped Claim claim) implements IncidentEvent {}
