package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body that agrees on an action.
 *
 * @param dueOn the last day on which it is in time
 * @param okr the objective that it serves
 */
record ActionRequest(
        @Needed @Nullable @Size(max = 200) Text title,
        ActionCategory category,
        @Needed @Nullable Person owner,
        @Needed @Nullable LocalDate dueOn,
        @Needed @Nullable Text acceptanceCriteria,
        @Nullable Text okr,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    AddAction step(ActionId actionId) {
        return new AddAction(actionId, title, category, owner, dueOn, acceptanceCriteria, okr);
    }
}
