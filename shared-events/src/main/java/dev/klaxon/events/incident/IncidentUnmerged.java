package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** It is an incident of its own again, in the status that it had. */
@Revision("1")
public record IncidentUnmerged(
        IncidentId incidentId,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
