package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** Somebody holds another severity to be right; the one in force stays until it is assigned anew. */
@Revision("1")
public record SeverityDisputed(
        IncidentId incidentId,
        DisputeId disputeId,
        @Nullable Severity proposed,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
