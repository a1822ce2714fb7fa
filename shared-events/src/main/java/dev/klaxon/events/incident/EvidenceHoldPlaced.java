package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** All evidence is kept until the hold is lifted. */
@Revision("1")
public record EvidenceHoldPlaced(
        IncidentId incidentId,
        HoldId holdId,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
