package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** It turned out to be a part of another incident. */
@Revision("1")
public record IncidentMerged(
        IncidentId incidentId,
        IncidentId into,
        String intoReference,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
