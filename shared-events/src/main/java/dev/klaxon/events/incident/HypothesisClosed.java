package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guess at the cause was settled. */
@Revision("1")
public record HypothesisClosed(
        IncidentId incidentId,
        HypothesisId hypothesisId,
        @Nullable HypothesisOutcome outcome,
        @Nullable Text finding,
        List<EvidenceId> evidenceIds,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public HypothesisClosed {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
