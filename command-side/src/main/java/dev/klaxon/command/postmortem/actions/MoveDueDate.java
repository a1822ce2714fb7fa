package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Have an action due on another day. */
record MoveDueDate(
        ActionId actionId, LocalDate dueOn, @Nullable Text reason) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        Action action = Actions.requireOpen(state, actionId, claim);
        if (dueOn.equals(action.dueOn()) && !claim.isImported()) {
            return Decision.none();
        }
        return Decision.of(new ActionDueDateMoved(state.id(), state.incidentId(), actionId, dueOn, reason, claim));
    }
}
