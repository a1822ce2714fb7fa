package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.UPDATE_INCOMPLETE;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.UpdateKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an update must say that no type demands: where it is over, why, from when to when, and what keeps it from coming
 * back.
 */
final class Completeness {

    private final String at;
    private final List<FieldError> missing = new ArrayList<>();

    private Completeness(String at) {
        this.at = at;
    }

    /**
     * Goes on where the draft says all of it.
     *
     * @param at JSON pointer to the draft in its request
     * @throws CommandRejected {@code update-incomplete} with everything that is missing, {@code invalid-value}
     */
    static void require(UpdateDraft draft, String at) {
        Completeness check = new Completeness(at);
        if (draft.kind() == UpdateKind.RESOLUTION) {
            check.resolution(draft);
        }
        if (!check.missing.isEmpty()) {
            throw CommandRejected.faulty(UPDATE_INCOMPLETE, "The update does not say all it must", check.missing);
        }
        if (draft.body().impactWindow() != null) {
            requireInOrder(draft.body().impactWindow(), at);
        }
    }

    private void resolution(UpdateDraft draft) {
        there("/causeState", draft.body().causeState());
        if (draft.body().causeState() == CauseState.KNOWN) {
            text("/cause", draft.body().cause());
        }
        ImpactWindow window = draft.body().impactWindow();
        if (window == null) {
            there("/impactWindow", null);
        } else {
            there("/impactWindow/from", window.from());
            there("/impactWindow/to", window.to());
        }
        text("/prevention", draft.body().prevention());
    }

    private void text(String field, @Nullable Text text) {
        there(field, text == null || text.toString().isBlank() ? null : text);
    }

    private void there(String field, @Nullable Object value) {
        if (value == null) {
            missing.add(new FieldError(at + field, "is needed"));
        }
    }

    private static void requireInOrder(ImpactWindow window, String at) {
        if (window.from() != null && window.to() != null && window.to().isBefore(window.from())) {
            throw CommandRejected.faulty(
                    INVALID_VALUE,
                    "The impact cannot end before it begins",
                    List.of(new FieldError(at + "/impactWindow/to", "must not be before from")));
        }
    }
}
