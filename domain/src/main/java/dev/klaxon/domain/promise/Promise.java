package dev.klaxon.domain.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that an incident owes by a due time.
 *
 * @param subject the audience, role, hypothesis, deadline, booked post-mortem or action; null of what an incident owes
 *     once, and of an external update that may go to PUBLIC or CUSTOMER
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

    /** The window that it begins with. */
    public Slot first() {
        return slot(0);
    }

    /** The windows that are due after that instant, in order; without end where each miss opens the next. */
    public Stream<Slot> windowsAfter(Instant instant) {
        if (dueAt.isAfter(instant)) {
            return from(0);
        }
        return step == null ? Stream.empty() : from(stepsUntil(instant, step) + 1);
    }

    /** The last of the windows that are due at that instant or before. */
    public Optional<Slot> lastUntil(Instant instant) {
        if (dueAt.isAfter(instant)) {
            return Optional.empty();
        }
        return Optional.of(slot(step == null ? 0 : stepsUntil(instant, step)));
    }

    private long stepsUntil(Instant instant, Duration each) {
        return Duration.between(dueAt, instant).dividedBy(each);
    }

    private Stream<Slot> from(long index) {
        return step == null
                ? Stream.of(slot(index))
                : LongStream.iterate(index, each -> each + 1).mapToObj(this::slot);
    }

    private Slot slot(long index) {
        if (step == null || index == 0) {
            return slot(openedAt, dueAt);
        }
        Instant due = dueAt.plus(step.multipliedBy(index));
        return slot(due.minus(step), due);
    }

    private Slot slot(Instant opened, Instant due) {
        String owed = subject == null ? kind.name() : kind + "/" + subject;
        return new Slot(owed + "@" + opened, opened, due);
    }
}
