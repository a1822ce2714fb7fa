package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Say that an action was carried out. */
record Complete(ActionId actionId, @Nullable Text note) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        Actions.requireOpen(state, actionId, claim);
        return Decision.of(new ActionCompleted(state.id(), state.incidentId(), actionId, note, claim));
    }
}
