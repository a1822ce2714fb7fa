package dev.klaxon.domain.promise;

import dev.klaxon.domain.cadence.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an incident owes by a due time.
 *
 * @param subject the audience, role, hypothesis or deadline; null of what an incident owes once, and of an external
 *     update that may go to PUBLIC or CUSTOMER
 * @param openedAt of the first window
 * @param dueAt what is done at this very instant is in time
 * @param step from a due time that was missed to the next; null where nothing follows a miss
 */
public record Promise(
        PromiseKind kind,
        @Nullable String subject,
        Instant openedAt,
        Instant dueAt,
        @Nullable Duration step) {

    /** The window that runs at that instant; the last one where nothing follows its miss. */
    public Slot current(Instant now) {
        Slot slot = slot(openedAt, dueAt);
        while (step != null && Window.hasPassed(slot.dueAt(), now)) {
            slot = slot(slot.dueAt(), slot.dueAt().plus(step));
        }
        return slot;
    }

    /** The windows whose due time has passed at that instant, in order. */
    public List<Slot> windowsPassed(Instant now) {
        List<Slot> passed = new ArrayList<>();
        Slot slot = slot(openedAt, dueAt);
        while (Window.hasPassed(slot.dueAt(), now)) {
            passed.add(slot);
            if (step == null) {
                break;
            }
            slot = slot(slot.dueAt(), slot.dueAt().plus(step));
        }
        return passed;
    }

    private Slot slot(Instant opened, Instant due) {
        String owed = subject == null ? kind.name() : kind + "/" + subject;
        return new Slot(owed + "@" + opened, opened, due);
    }
}
