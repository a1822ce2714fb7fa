package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;

/** The impact was assessed; what is left out keeps its last value. */
@Revision("1")
public record ImpactAssessed(
        IncidentId incidentId, Impact impact, @JsonUnwrapped Claim claim) implements IncidentEvent {}
