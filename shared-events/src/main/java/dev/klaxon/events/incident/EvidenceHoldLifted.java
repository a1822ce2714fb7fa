package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A hold on the evidence ended. */
@Revision("1")
public record EvidenceHoldLifted(
        IncidentId incidentId,
        HoldId holdId,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
