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
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.PostmortemEvent;
import org.jspecify.annotations.Nullable;

/** Give an open action to another owner. */
record ReassignAction(
        ActionId actionId, Person owner, @Nullable Text reason) implements PostmortemVerb {

    static final Verb<ReassignAction> VERB = OnPostmortem.post("actions/{actionId}/assignee", ReassignAction.class)
            .called("Action", "actionAssignee")
            .needs(Scope.RESPOND)
            .changes(ReassignAction::actionId)
            .told(ReassignAction::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        if (owner.equals(Actions.requireOpen(state, actionId).owner())) {
            return Decision.none();
        }
        return reassigned(state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<ReassignAction> line) {
        ReassignAction said = line.whole();
        Actions.require(line.state(), said.actionId);
        return said.reassigned(line.state(), line.claim());
    }

    private Decision<PostmortemEvent> reassigned(PostmortemState state, Claim claim) {
        return Decision.of(new ActionReassigned(state.id(), state.incidentId(), actionId, owner, reason, claim));
    }
}
