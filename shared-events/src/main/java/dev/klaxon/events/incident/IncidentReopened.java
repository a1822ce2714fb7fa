package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** It was not over after all. */
@Revision("1")
public record IncidentReopened(
        IncidentId incidentId,
        Status from,
        Status to,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
