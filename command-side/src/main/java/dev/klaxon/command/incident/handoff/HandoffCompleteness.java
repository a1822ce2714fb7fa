package dev.klaxon.command.incident.handoff;

import static dev.klaxon.domain.refusal.Code.HANDOFF_INCOMPLETE;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.RemediationItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-off must say: each item with an owner, a day and how to see that it is done, and how customers are told;
 * or why nothing remains.
 */
final class HandoffCompleteness {

    private static final String NEEDED = "is needed";

    private final List<FieldError> errors = new ArrayList<>();

    private HandoffCompleteness() {}

    /**
     * Goes on where the hand-off says all of it.
     *
     * @throws CommandRejected {@code handoff-incomplete} with everything that is missing or out of place
     */
    static void require(HandOffRemediation handoff) {
        HandoffCompleteness check = new HandoffCompleteness();
        if (handoff.isNothingLeft()) {
            check.text("/reason", handoff.reason());
            check.absent("/items", !handoff.items().isEmpty(), "has no place where nothing remains");
        } else {
            check.items(handoff.items());
            check.text("/communicationPlan", handoff.communicationPlan());
            check.absent("/reason", handoff.reason() != null, "is said only where nothing remains");
        }
        if (!check.errors.isEmpty()) {
            throw CommandRejected.faulty(
                    HANDOFF_INCOMPLETE, "The hand-off does not say all it must, and only that", check.errors);
        }
    }

    private void items(List<RemediationItem> items) {
        there("/items", items.isEmpty() ? null : items);
        for (int i = 0; i < items.size(); i++) {
            RemediationItem item = items.get(i);
            String at = "/items/" + i;
            text(at + "/title", item.title());
            there(at + "/owner", item.owner());
            there(at + "/dueOn", item.dueOn());
            text(at + "/acceptanceCriteria", item.acceptanceCriteria());
        }
    }

    private void text(String pointer, @Nullable Text text) {
        there(pointer, Text.isStated(text) ? text : null);
    }

    private void there(String pointer, @Nullable Object value) {
        if (value == null) {
            errors.add(new FieldError(pointer, NEEDED));
        }
    }

    private void absent(String pointer, boolean present, String detail) {
        if (present) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
