package dev.klaxon.command.incident.facts;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.FactVerified;
import dev.klaxon.events.incident.IncidentEvent;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Verify a fact by evidence of the incident. */
record VerifyFact(
        FactId factId,
        @Needed @Size(max = KnownEvidence.MOST) List<EvidenceId> evidenceIds) implements IncidentVerb {

    static final Verb<VerifyFact> VERB = OnIncident.post("facts/{factId}/verification", VerifyFact.class)
            .called("Fact", "verify")
            .needs(Scope.RESPOND)
            .changes(VerifyFact::factId)
            .told(VerifyFact::told);

    VerifyFact {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** A fact is verified once, by evidence that is there. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireClaimed(factId, state);
        if (state.work().verificationOf(factId).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The fact is verified already");
        }
        KnownEvidence.require(evidenceIds, state);
        return Decision.of(new FactVerified(state.id(), factId, evidenceIds, moment.claim()));
    }

    private static void requireClaimed(FactId factId, IncidentState state) {
        if (state.work().fact(factId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such fact");
        }
    }

    private static Decision<IncidentEvent> told(Told<VerifyFact> line) {
        FactId factId = line.need(VerifyFact::factId);
        requireClaimed(factId, line.state());
        return Decision.of(
                new FactVerified(line.incidentId(), factId, line.need(VerifyFact::evidenceIds), line.claim()));
    }
}
