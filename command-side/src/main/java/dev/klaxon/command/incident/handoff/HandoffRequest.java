package dev.klaxon.command.incident.handoff;

import static dev.klaxon.domain.refusal.Code.HANDOFF_INCOMPLETE;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemediationItem;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that hands off what remains.
 *
 * @param communicationPlan how customers are told
 * @param none true where nothing remains; default false
 * @param reason why nothing remains
 */
record HandoffRequest(
        @AnsweredBy(HANDOFF_INCOMPLETE) @Size(max = 200) List<ItemRequest> items,
        @AnsweredBy(HANDOFF_INCOMPLETE) @Nullable Text communicationPlan,
        @AnsweredBy(HANDOFF_INCOMPLETE) @Nullable Boolean none,
        @AnsweredBy(HANDOFF_INCOMPLETE) @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    /**
     * What one owner does until a day.
     *
     * @param dueOn a day in the policy's zone
     */
    record ItemRequest(
            @Nullable Text title,
            @Nullable Person owner,
            @Nullable LocalDate dueOn,
            @Nullable Text acceptanceCriteria) {

        RemediationItem item() {
            return new RemediationItem(title, owner, dueOn, acceptanceCriteria);
        }
    }

    HandoffRequest {
        items = List.copyOf(items);
    }

    HandOffRemediation command(IncidentId incidentId) {
        return new HandOffRemediation(
                incidentId,
                items.stream().map(ItemRequest::item).toList(),
                communicationPlan,
                Boolean.TRUE.equals(none),
                reason);
    }
}
