package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A way round the fault may be given out. */
@Revision("1")
public record WorkaroundApproved(
        IncidentId incidentId,
        WorkaroundId workaroundId,
        @Nullable Text comment,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
