package dev.klaxon.command.incident.hypotheses;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Say what became of a hypothesis; the first one validated stamps the diagnosis.
 *
 * @param evidenceIds what the finding rests on
 */
record CloseHypothesis(
        HypothesisId hypothesisId,
        @Needed HypothesisOutcome outcome,
        @Needed Text finding,
        @Size(max = KnownEvidence.MOST) List<EvidenceId> evidenceIds)
        implements IncidentVerb {

    static final Verb<CloseHypothesis> VERB = OnIncident.post(
                    "hypotheses/{hypothesisId}/outcome", CloseHypothesis.class)
            .called("Hypothesis", "close")
            .needs(Scope.RESPOND)
            .changes(CloseHypothesis::hypothesisId)
            .told(CloseHypothesis::told);

    CloseHypothesis {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** A hypothesis is settled once, and evidence that is named is there. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireOpened(hypothesisId, state);
        state.work().closingOf(hypothesisId).ifPresent(closed -> {
            throw new CommandRejected(
                    ALREADY_ANSWERED,
                    "The hypothesis is settled already: " + closed.event().outcome());
        });
        KnownEvidence.require(evidenceIds, state);
        return closed(Gaps.of(this), state.id(), moment.claim());
    }

    private static void requireOpened(HypothesisId hypothesisId, IncidentState state) {
        if (state.work().hypothesis(hypothesisId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such hypothesis");
        }
    }

    private static Decision<IncidentEvent> told(Told<CloseHypothesis> line) {
        requireOpened(line.need(CloseHypothesis::hypothesisId), line.state());
        return closed(line, line.incidentId(), line.claim());
    }

    private static Decision<IncidentEvent> closed(Gaps<CloseHypothesis> said, IncidentId incidentId, Claim claim) {
        return Decision.of(new HypothesisClosed(
                incidentId,
                said.need(CloseHypothesis::hypothesisId),
                said.get(CloseHypothesis::outcome),
                said.get(CloseHypothesis::finding),
                said.need(CloseHypothesis::evidenceIds),
                claim));
    }
}
