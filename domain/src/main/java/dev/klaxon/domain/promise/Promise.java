package dev.klaxon.domain.promise;

import dev.klaxon.domain.cadence.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    /** All windows in order, without end where each miss opens the next. */
    public Stream<Slot> windows() {
        Slot first = slot(openedAt, dueAt);
        return step == null
                ? Stream.of(first)
                : Stream.iterate(
                        first, missed -> slot(missed.dueAt(), missed.dueAt().plus(step)));
    }

    /** The window that runs at that instant; the last one where nothing follows its miss. */
    public Slot current(Instant now) {
        return windows()
                .filter(slot -> step == null || !Window.hasPassed(slot.dueAt(), now))
                .findFirst()
                .orElseThrow();
    }

    /** The windows whose due time has passed at that instant, in order. */
    public List<Slot> windowsPassed(Instant now) {
        return windows().takeWhile(slot -> Window.hasPassed(slot.dueAt(), now)).toList();
    }

    private Slot slot(Instant opened, Instant due) {
        String owed = subject == null ? kind.name() : kind + "/" + subject;
        return new Slot(owed + "@" + opened, opened, due);
    }
}
