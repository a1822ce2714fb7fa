package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;

/** A customer account is affected; a later one replaces what is known of it. */
@Revision("1")
public record AccountAffected(
        IncidentId incidentId,
        Account account,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
