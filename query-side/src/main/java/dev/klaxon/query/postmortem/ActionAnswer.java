package dev.klaxon.query.postmortem;

import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.ActionStatus;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action of a post-mortem.
 *
 * @param dueOn the last day on which it is in time
 * @param overdue whether that day is past, in the policy's zone, and it is still to be done
 */
public record ActionAnswer(
        UUID id,
        UUID postmortemId,
        UUID incidentId,
        @Nullable String title,
        ActionCategory category,
        @Nullable PersonAnswer owner,
        @Nullable LocalDate dueOn,
        @Nullable String acceptanceCriteria,
        @Nullable String okr,
        ActionStatus status,
        boolean overdue,
        Instant addedAt,
        @Nullable Instant completedAt,
        @Nullable Instant verifiedAt,
        @Nullable PersonAnswer verifiedBy,
        @Nullable Instant droppedAt,
        @Nullable String dropReason) {

    static ActionAnswer of(Action action, UUID postmortemId, UUID incidentId, LocalDate today) {
        return new ActionAnswer(
                action.id().value(),
                postmortemId,
                incidentId,
                text(action.title()),
                action.category(),
                person(action.owner()),
                action.dueOn(),
                text(action.acceptanceCriteria()),
                text(action.okr()),
                action.status(),
                action.isOverdue(today),
                action.addedAt(),
                action.completedAt(),
                action.verifiedAt(),
                person(action.verifiedBy()),
                action.droppedAt(),
                text(action.dropReason()));
    }

    static @Nullable PersonAnswer person(@Nullable Person person) {
        return person == null
                ? null
                : new PersonAnswer(person.id(), person.name().toString());
    }

    static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.toString();
    }
}
