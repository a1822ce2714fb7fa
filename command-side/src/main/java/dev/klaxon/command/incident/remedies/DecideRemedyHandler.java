package dev.klaxon.command.incident.remedies;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.Commerce;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Approver;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyProposed;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Approves and declines remedies. */
@Component
final class DecideRemedyHandler {

    private final Incidents incidents;
    private final PolicyBook policies;

    DecideRemedyHandler(Incidents incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    @CommandHandler
    void handle(DecideRemedy command, Claim claim) {
        Approver approver = ApprovalRights.of(CommandCall.current());
        incidents.on(
                command.incidentId(),
                state -> decide(command, state, policies.at(state.policyVersion()), approver, claim));
    }

    /**
     * The whole rule: an approver other than the proposer decides, once; how many approve, the sum of the account's
     * credits says. Imported decisions are taken as they come.
     */
    static Decision<IncidentEvent> decide(
            DecideRemedy command, IncidentState state, Policy policy, Approver approver, Claim claim) {
        RemedyProposed remedy = state.commerce()
                .remedy(command.remedyId())
                .map(Filed::event)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such remedy"));
        if (!claim.isImported()) {
            requireApprover(approver);
            requireOther(remedy, approver);
            requireOpen(command.remedyId(), state.commerce());
        }
        if (command.decision() == RemedyDecision.DECLINE) {
            return Decision.of(new RemedyDeclined(state.id(), command.remedyId(), command.comment(), claim));
        }
        return claim.isImported()
                ? Decision.of(new RemedyApproved(
                        state.id(),
                        command.remedyId(),
                        null,
                        List.of(),
                        false,
                        policy.version(),
                        command.comment(),
                        claim))
                : CreditApproval.of(remedy, state, policy).by(approver, command, claim);
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

    private static void requireOpen(RemedyId id, Commerce commerce) {
        if (commerce.approval(id).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The remedy is approved already");
        }
        if (commerce.decline(id).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The remedy is declined already");
        }
    }
}
