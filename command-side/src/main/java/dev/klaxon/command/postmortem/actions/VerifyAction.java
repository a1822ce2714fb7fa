package dev.klaxon.command.postmortem.actions;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.ActionStatus;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionVerified;
import dev.klaxon.events.postmortem.PostmortemEvent;
import org.jspecify.annotations.Nullable;

/** Say that a completed action meets its acceptance criteria, once. */
record VerifyAction(ActionId actionId, @Nullable Text note) implements PostmortemVerb {

    static final Verb<VerifyAction> VERB = OnPostmortem.post("actions/{actionId}/verification", VerifyAction.class)
            .called("Action", "actionVerification")
            .needs(Scope.RESPOND)
            .changes(VerifyAction::actionId)
            .told(VerifyAction::told);

    /** The events say by whom. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Action action = Actions.require(state, actionId);
        if (action.status() != ActionStatus.COMPLETED) {
            throw action.isOpen()
                    ? new CommandRejected(TRANSITION_NOT_ALLOWED, "The action is not completed")
                    : new CommandRejected(ALREADY_ANSWERED, "The action is %s".formatted(action.status()));
        }
        return verified(state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<VerifyAction> line) {
        VerifyAction said = line.whole();
        Actions.require(line.state(), said.actionId);
        return said.verified(line.state(), line.claim());
    }

    private Decision<PostmortemEvent> verified(PostmortemState state, Claim claim) {
        return Decision.of(new ActionVerified(state.id(), state.incidentId(), actionId, note, claim));
    }
}
