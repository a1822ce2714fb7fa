package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** Only those named may read it from here on. */
@Revision("1")
public record IncidentRestricted(
        IncidentId incidentId,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
