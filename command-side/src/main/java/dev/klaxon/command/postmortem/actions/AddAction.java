package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Agree on an action; more than the policy aims at are warned of.
 *
 * @param dueOn the last day on which it is in time
 * @param okr the objective that it serves
 */
record AddAction(
        @Needed @Size(max = 200) Text title,
        ActionCategory category,
        @Needed Person owner,
        @Needed LocalDate dueOn,
        @Needed Text acceptanceCriteria,
        @Nullable Text okr)
        implements PostmortemVerb {

    static final Verb<AddAction> VERB = OnPostmortem.post("actions", AddAction.class)
            .called("Action", "action")
            .needs(Scope.RESPOND)
            .creates()
            .told(AddAction::told);

    /** Actions may be agreed on at any time, also after the publication. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        return added(Gaps.of(this), state, moment);
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<AddAction> line) {
        return added(line, line.state(), line.moment());
    }

    private static Decision<PostmortemEvent> added(Gaps<AddAction> said, PostmortemState state, Moment moment) {
        return Decision.of(new ActionAdded(
                state.id(),
                state.incidentId(),
                new ActionId(moment.id()),
                said.get(AddAction::title),
                said.need(AddAction::category),
                said.get(AddAction::owner),
                said.get(AddAction::dueOn),
                said.get(AddAction::acceptanceCriteria),
                said.get(AddAction::okr),
                moment.claim()));
    }
}
