package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** Everybody may read it again. */
@Revision("1")
public record RestrictionLifted(
        IncidentId incidentId,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
