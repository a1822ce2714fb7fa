package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;

/** Say that an open action is not going to be carried out. */
record DropAction(ActionId actionId, @Needed Text reason) implements PostmortemVerb {

    static final Verb<DropAction> VERB = OnPostmortem.post("actions/{actionId}/drop", DropAction.class)
            .called("Action", "actionDrop")
            .needs(Scope.COMMAND)
            .changes(DropAction::actionId)
            .told(DropAction::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Actions.requireOpen(state, actionId);
        return Decision.of(new ActionDropped(state.id(), state.incidentId(), actionId, reason, moment.claim()));
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<DropAction> line) {
        ActionId actionId = line.need(DropAction::actionId);
        Actions.require(line.state(), actionId);
        return Decision.of(new ActionDropped(
                line.state().id(), line.state().incidentId(), actionId, line.get(DropAction::reason), line.claim()));
    }
}
