package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A mitigation ended. */
@Revision("1")
public record MitigationEnded(
        IncidentId incidentId,
        MitigationId mitigationId,
        @Nullable MitigationOutcome outcome,
        @Nullable Text result,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
