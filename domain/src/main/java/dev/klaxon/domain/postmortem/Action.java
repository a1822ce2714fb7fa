package dev.klaxon.domain.postmortem;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.ActionVerified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed to be changed, and how far it is.
 *
 * @param owner who sees to it now
 * @param dueOn the last day on which it is in time now
 * @param dueSince when that day was agreed
 * @param verifiedBy who saw that it meets its criteria
 * @param dropReason why it is not going to be carried out
 */
public record Action(
        ActionId id,
        Instant addedAt,
        @Nullable Text title,
        ActionCategory category,
        @Nullable Person owner,
        @Nullable LocalDate dueOn,
        Instant dueSince,
        @Nullable Text acceptanceCriteria,
        @Nullable Text okr,
        ActionStatus status,
        @Nullable Instant completedAt,
        @Nullable Instant verifiedAt,
        @Nullable Person verifiedBy,
        @Nullable Instant droppedAt,
        @Nullable Text dropReason) {

    static List<Action> of(List<PostmortemEntry> entries) {
        Map<ActionId, Action> actions = new LinkedHashMap<>();
        for (PostmortemEntry next : entries) {
            switch (next.event()) {
                case ActionAdded e -> actions.put(e.actionId(), added(e, next.at()));
                case ActionReassigned e -> change(actions, e.actionId(), action -> action.ownedBy(e.owner()));
                case ActionDueDateMoved e ->
                    change(actions, e.actionId(), action -> action.dueOn(e.dueOn(), next.at()));
                case ActionCompleted e -> change(actions, e.actionId(), action -> action.completed(next.at()));
                case ActionVerified e ->
                    change(
                            actions,
                            e.actionId(),
                            action -> action.verified(next.at(), e.claim().author()));
                case ActionDropped e -> change(actions, e.actionId(), action -> action.dropped(next.at(), e.reason()));
                default -> {}
            }
        }
        return List.copyOf(actions.values());
    }

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return status == ActionStatus.OPEN;
    }

    /** Whether it is open after the day on which it was due. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }

    private static void change(Map<ActionId, Action> actions, ActionId id, UnaryOperator<Action> how) {
        actions.computeIfPresent(id, (key, action) -> how.apply(action));
    }

    private static Action added(ActionAdded e, Instant at) {
        return new Action(
                e.actionId(),
                at,
                e.title(),
                e.category(),
                e.owner(),
                e.dueOn(),
                at,
                e.acceptanceCriteria(),
                e.okr(),
                ActionStatus.OPEN,
                null,
                null,
                null,
                null,
                null);
    }

    private Action ownedBy(Person other) {
        return with(other, dueOn, dueSince, status, completedAt, verifiedAt, verifiedBy, droppedAt, dropReason);
    }

    private Action dueOn(LocalDate other, Instant since) {
        return with(owner, other, since, status, completedAt, verifiedAt, verifiedBy, droppedAt, dropReason);
    }

    private Action completed(Instant at) {
        return with(owner, dueOn, dueSince, ActionStatus.COMPLETED, at, verifiedAt, verifiedBy, droppedAt, dropReason);
    }

    private Action verified(Instant at, Person by) {
        return with(owner, dueOn, dueSince, ActionStatus.VERIFIED, completedAt, at, by, droppedAt, dropReason);
    }

    private Action dropped(Instant at, @Nullable Text reason) {
        return with(owner, dueOn, dueSince, ActionStatus.DROPPED, completedAt, verifiedAt, verifiedBy, at, reason);
    }

    private Action with(
            @Nullable Person newOwner,
            @Nullable LocalDate newDueOn,
            Instant newDueSince,
            ActionStatus newStatus,
            @Nullable Instant completed,
            @Nullable Instant verified,
            @Nullable Person verifier,
            @Nullable Instant dropped,
            @Nullable Text reason) {
        return new Action(
                id,
                addedAt,
                title,
                category,
                newOwner,
                newDueOn,
                newDueSince,
                acceptanceCriteria,
                okr,
                newStatus,
                completed,
                verified,
                verifier,
                dropped,
                reason);
    }
}
