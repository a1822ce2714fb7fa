package dev.klaxon.command.incident.remedies;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.Commerce;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Approver;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyProposed;
import java.util.List;

/** Approve or decline a remedy; an approval that is not enough yet waits for the next. */
record DecideRemedy(
        RemedyId remedyId, RemedyDecision decision, @Needed Text comment) implements IncidentVerb {

    static final Verb<DecideRemedy> VERB = OnIncident.post("remedies/{remedyId}/decision", DecideRemedy.class)
            .called("Remedy", "decide")
            .needs(
                    Scope.READ,
                    Scope.RESPOND,
                    Scope.COMMAND,
                    Scope.PUBLISH,
                    Scope.APPROVE_CS,
                    Scope.APPROVE_EXEC,
                    Scope.APPROVE_FINANCE)
            .changes(DecideRemedy::remedyId)
            .told(DecideRemedy::told);

    /** An approver other than the proposer decides, once; how many approve, the sum of the account's credits says. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        RemedyProposed remedy = proposed(remedyId, state);
        Approver approver = ApprovalRights.of(moment);
        requireApprover(approver);
        requireOther(remedy, approver);
        requireOpen(state.commerce());
        return switch (decision) {
            case DECLINE -> Decision.of(new RemedyDeclined(state.id(), remedyId, comment, moment.claim()));
            case APPROVE -> CreditApproval.of(remedy, state, policy).by(approver, comment, moment);
        };
    }

    private static RemedyProposed proposed(RemedyId remedyId, IncidentState state) {
        return state.commerce()
                .remedy(remedyId)
                .map(Filed::event)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such remedy"));
    }

    private static void requireApprover(Approver approver) {
        if (approver.roles().isEmpty() && !approver.finance()) {
            throw new CommandRejected(
                    NOT_AN_APPROVER, "A remedy is decided with scope approve-cs, approve-exec or approve-finance");
        }
    }

    private static void requireOther(RemedyProposed remedy, Approver approver) {
        Claim proposal = remedy.claim();
        if (approver.personId().equals(proposal.actor().id())
                || approver.personId().equals(proposal.author().id())) {
            throw new CommandRejected(OWN_PROPOSAL, "Whoever proposed a remedy does not decide on it");
        }
    }

    private void requireOpen(Commerce commerce) {
        if (commerce.approval(remedyId).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The remedy is approved already");
        }
        if (commerce.decline(remedyId).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The remedy is declined already");
        }
    }

    /** Decisions are taken as they come, one approval for all. */
    private static Decision<IncidentEvent> told(Told<DecideRemedy> line) {
        RemedyId remedyId =
                proposed(line.need(DecideRemedy::remedyId), line.state()).remedyId();
        Text comment = line.get(DecideRemedy::comment);
        return switch (line.need(DecideRemedy::decision)) {
            case DECLINE -> Decision.of(new RemedyDeclined(line.incidentId(), remedyId, comment, line.claim()));
            case APPROVE ->
                Decision.of(new RemedyApproved(
                        line.incidentId(),
                        remedyId,
                        null,
                        List.of(),
                        false,
                        line.policy().version(),
                        comment,
                        line.claim()));
        };
    }
}
