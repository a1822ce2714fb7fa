package dev.klaxon.command.incident.redaction;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.Exhibits;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentEvent;

/** Hide a piece of evidence from all and destroy its texts and bytes, or seal them while a hold stands. */
record RedactEvidence(EvidenceId evidenceId, @Needed Text reason) implements IncidentVerb {

    static final Verb<RedactEvidence> VERB = OnIncident.post("evidence/{evidenceId}/redaction", RedactEvidence.class)
            .called("Redaction", "redact")
            .needs(Scope.COMMAND, Scope.LEGAL, Scope.SECURITY)
            .changes(RedactEvidence::evidenceId)
            .takenIn(TakenIn.ANY)
            .followedBy(Destruction.class)
            .told(RedactEvidence::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return redacted(Gaps.of(this), state, moment.claim());
    }

    private static Decision<IncidentEvent> told(Told<RedactEvidence> line) {
        return redacted(line, line.state(), line.claim());
    }

    /** Evidence is redacted once, in history too, and sealed where a hold keeps it. */
    private static Decision<IncidentEvent> redacted(Gaps<RedactEvidence> said, IncidentState state, Claim claim) {
        EvidenceId evidenceId = said.need(RedactEvidence::evidenceId);
        Exhibits exhibits = state.exhibits();
        if (exhibits.evidence(evidenceId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such evidence");
        }
        if (exhibits.redaction(evidenceId).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The evidence is redacted already");
        }
        boolean sealed = !exhibits.holds().isEmpty();
        return Decision.of(
                new EvidenceRedacted(state.id(), evidenceId, said.get(RedactEvidence::reason), sealed, claim));
    }
}
