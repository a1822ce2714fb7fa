package dev.klaxon.command.incident.hypotheses;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that settles a hypothesis.
 *
 * @param evidenceIds what the finding rests on
 */
record HypothesisOutcomeRequest(
        @Needed @Nullable HypothesisOutcome outcome,
        @Needed @Nullable Text finding,
        @Size(max = KnownEvidence.MOST) List<EvidenceId> evidenceIds,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    HypothesisOutcomeRequest {
        evidenceIds = List.copyOf(evidenceIds);
    }

    CloseHypothesis command(IncidentId incidentId, HypothesisId hypothesisId) {
        return new CloseHypothesis(incidentId, hypothesisId, outcome, finding, evidenceIds);
    }
}
