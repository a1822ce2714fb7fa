package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;

/** Somebody responded. */
@Revision("1")
public record IncidentAcknowledged(
        IncidentId incidentId,
        Person responder,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
