package dev.klaxon.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a post-mortem might be held: in office hours, on the business day after, when everybody has slept on it. On the
 * last day on which it can be booked in time it is held on that day, as long as there is an hour left.
 */
public final class MeetingTimes {

    /** How long a meeting takes. */
    public static final Duration LENGTH = Duration.ofHours(1);

    private final BusinessDays days;

    MeetingTimes(BusinessDays days) {
        this.days = days;
    }

    /**
     * The time to propose; always after now.
     *
     * @param resolvedAt when the incident was over; null while it is not
     * @param by the end of the last day on which it should be; null where nothing asks for it
     */
    public Instant propose(@Nullable Instant resolvedAt, @Nullable Instant by, Instant now) {
        Instant from = resolvedAt != null && resolvedAt.isAfter(now) ? resolvedAt : now;
        Instant usual = on(days.nextAfter(days.dayOf(from)));
        return by == null || isOver(usual, by)
                ? usual
                : today(from).filter(start -> isOver(start, by)).orElse(usual);
    }

    /** An hour after opening, so that nobody has to run; at once where the day is short. */
    private Instant on(LocalDate day) {
        Instant opening = days.opening(day);
        return Stream.of(opening.plus(LENGTH), opening)
                .filter(start -> isOver(start, days.closing(day)))
                .findFirst()
                .orElse(opening);
    }

    /** The next full hour of today, as hours are counted in the policy's zone. */
    private Optional<Instant> today(Instant now) {
        LocalDate day = days.dayOf(now);
        Instant next = now.atZone(days.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toInstant();
        Instant start = next.isBefore(days.opening(day)) ? days.opening(day) : next;
        return days.isBusinessDay(day) && isOver(start, days.closing(day)) ? Optional.of(start) : Optional.empty();
    }

    private static boolean isOver(Instant start, Instant by) {
        return !start.plus(LENGTH).isAfter(by);
    }
}
