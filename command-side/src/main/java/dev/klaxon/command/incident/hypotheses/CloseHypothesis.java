package dev.klaxon.command.incident.hypotheses;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Say what became of a hypothesis. */
public record CloseHypothesis(
        IncidentId incidentId,
        HypothesisId hypothesisId,
        @Nullable HypothesisOutcome outcome,
        @Nullable Text finding,
        List<EvidenceId> evidenceIds) {

    public CloseHypothesis {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
