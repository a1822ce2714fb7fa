package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;

/** A customer account is no longer affected. */
@Revision("1")
public record AccountCleared(
        IncidentId incidentId,
        String accountId,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
