package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Give an action to another owner. */
record Reassign(ActionId actionId, Person owner, @Nullable Text reason) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        Action action = Actions.requireOpen(state, actionId, claim);
        if (owner.equals(action.owner()) && !claim.isImported()) {
            return Decision.none();
        }
        return Decision.of(new ActionReassigned(state.id(), state.incidentId(), actionId, owner, reason, claim));
    }
}
