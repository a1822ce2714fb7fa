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
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.LocalDate;

/** Have an open action due on another day; the day it was due before is kept. */
record MoveDueDate(
        ActionId actionId, LocalDate dueOn, @Needed Text reason) implements PostmortemVerb {

    static final Verb<MoveDueDate> VERB = OnPostmortem.post("actions/{actionId}/due-date", MoveDueDate.class)
            .called("Action", "actionDueDate")
            .needs(Scope.RESPOND)
            .changes(MoveDueDate::actionId)
            .told(MoveDueDate::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        if (dueOn.equals(Actions.requireOpen(state, actionId).dueOn())) {
            return Decision.none();
        }
        return Decision.of(
                new ActionDueDateMoved(state.id(), state.incidentId(), actionId, dueOn, reason, moment.claim()));
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<MoveDueDate> line) {
        ActionId actionId = line.need(MoveDueDate::actionId);
        Actions.require(line.state(), actionId);
        return Decision.of(new ActionDueDateMoved(
                line.state().id(),
                line.state().incidentId(),
                actionId,
                line.need(MoveDueDate::dueOn),
                line.get(MoveDueDate::reason),
                line.claim()));
    }
}
