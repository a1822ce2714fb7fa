package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;

/** A service is no longer affected. */
@Revision("1")
public record ServiceCleared(
        IncidentId incidentId, String name, @JsonUnwrapped Claim claim) implements IncidentEvent {}
