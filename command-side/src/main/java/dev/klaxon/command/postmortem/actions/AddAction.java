package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Agree on an action. */
record AddAction(
        ActionId actionId,
        @Nullable Text title,
        ActionCategory category,
        @Nullable Person owner,
        @Nullable LocalDate dueOn,
        @Nullable Text acceptanceCriteria,
        @Nullable Text okr)
        implements Step {

    /** Actions may be agreed on at any time, also after the publication. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        return Decision.of(new ActionAdded(
                state.id(),
                state.incidentId(),
                actionId,
                title,
                category,
                owner,
                dueOn,
                acceptanceCriteria,
                okr,
                claim));
    }
}
