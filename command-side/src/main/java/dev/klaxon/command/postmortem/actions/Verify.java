package dev.klaxon.command.postmortem.actions;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.ActionStatus;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionVerified;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Say that a completed action meets its acceptance criteria. */
record Verify(ActionId actionId, @Nullable Text note) implements Step {

    /** What is completed is verified once; the events say by whom. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        Action action = Actions.require(state, actionId);
        if (action.status() != ActionStatus.COMPLETED && !claim.isImported()) {
            throw action.isOpen()
                    ? new CommandRejected(TRANSITION_NOT_ALLOWED, "The action is not completed")
                    : new CommandRejected(ALREADY_ANSWERED, "The action is %s".formatted(action.status()));
        }
        return Decision.of(new ActionVerified(state.id(), state.incidentId(), actionId, note, claim));
    }
}
