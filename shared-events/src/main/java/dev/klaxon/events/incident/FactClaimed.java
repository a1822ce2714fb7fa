package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** Somebody holds something to be so. */
@Revision("1")
public record FactClaimed(
        IncidentId incidentId,
        FactId factId,
        @Nullable Text text,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
