package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A mitigation was begun. */
@Revision("1")
public record MitigationStarted(
        IncidentId incidentId,
        MitigationId mitigationId,
        MitigationKind kind,
        @Nullable Text description,
        @Nullable Text riskNotes,
        @Nullable Text rollbackPlan,
        @Nullable Boolean reversible,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
