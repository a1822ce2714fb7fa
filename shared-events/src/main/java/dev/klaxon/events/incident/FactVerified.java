package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import java.util.List;

/** Evidence bears a fact out. */
@Revision("1")
public record FactVerified(
        IncidentId incidentId,
        FactId factId,
        List<EvidenceId> evidenceIds,
        @JsonUnwrapped Claim claim) implements IncidentEvent {

    public FactVerified {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
