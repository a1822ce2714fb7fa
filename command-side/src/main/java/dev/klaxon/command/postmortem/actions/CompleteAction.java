package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import org.jspecify.annotations.Nullable;

/** Say that an action was carried out, once. */
record CompleteAction(ActionId actionId, @Nullable Text note) implements PostmortemVerb {

    static final Verb<CompleteAction> VERB = OnPostmortem.post("actions/{actionId}/completion", CompleteAction.class)
            .called("Action", "actionCompletion")
            .needs(Scope.RESPOND)
            .changes(CompleteAction::actionId)
            .told(CompleteAction::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Actions.requireOpen(state, actionId);
        return completed(state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<CompleteAction> line) {
        CompleteAction said = line.whole();
        Actions.require(line.state(), said.actionId);
        return said.completed(line.state(), line.claim());
    }

    private Decision<PostmortemEvent> completed(PostmortemState state, Claim claim) {
        return Decision.of(new ActionCompleted(state.id(), state.incidentId(), actionId, note, claim));
    }
}
