package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A way round the fault was proposed. */
@Revision("1")
public record WorkaroundProposed(
        IncidentId incidentId,
        WorkaroundId workaroundId,
        @Nullable Text steps,
        @Nullable Text riskNotes,
        @Nullable Text rollback,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
