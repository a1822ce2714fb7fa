package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;

/** A post-mortem was booked for it. */
@Revision("1")
public record PostmortemLinked(
        IncidentId incidentId,
        PostmortemId postmortemId,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
