package dev.klaxon.command.incident.facts;

import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;

/** Say which evidence bears a fact out. */
public record VerifyFact(IncidentId incidentId, FactId factId, List<EvidenceId> evidenceIds) {

    public VerifyFact {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
