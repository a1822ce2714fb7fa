package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import java.util.List;

/** A duty to tell an authority was done. */
@Revision("1")
public record RegulatoryDeadlineMet(
        IncidentId incidentId,
        DeadlineId deadlineId,
        List<EvidenceId> evidenceIds,
        @JsonUnwrapped Claim claim) implements IncidentEvent {

    public RegulatoryDeadlineMet {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
