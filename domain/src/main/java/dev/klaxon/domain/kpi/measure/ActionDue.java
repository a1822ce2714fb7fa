package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.policy.BusinessDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action judged by the due day that was in force when that day ended. A day that was over before it was agreed was
 * never in force.
 *
 * @param dayBeginsAt the first instant of the due day in the policy's zone
 * @param onTime whether it was completed by the end of the day
 */
public record ActionDue(Instant dayBeginsAt, boolean onTime, List<UUID> eventIds) {

    public ActionDue {
        eventIds = List.copyOf(eventIds);
    }

    /**
     * The verdict; empty while its day is not over and it is not done, and where it was dropped by then or never due.
     */
    static Optional<ActionDue> of(Learning.Action action, BusinessDays calendar, Instant now) {
        List<Learning.Due> dues = action.dues();
        for (int i = 0; i < dues.size(); i++) {
            Instant ends = startOf(dues.get(i).day().plusDays(1), calendar);
            if (!dues.get(i).since().isBefore(ends)) {
                continue;
            }
            Instant movedAt = i + 1 < dues.size() ? dues.get(i + 1).since() : null;
            boolean done = isBy(action.completedAt(), ends) && (movedAt == null || isBy(action.completedAt(), movedAt));
            boolean dropped = isBy(action.droppedAt(), ends) && (movedAt == null || isBy(action.droppedAt(), movedAt));
            boolean passed = ends.isBefore(now) && (movedAt == null || ends.isBefore(movedAt));
            if (dropped && !done) {
                return Optional.empty();
            }
            if (done || passed) {
                return Optional.of(new ActionDue(startOf(dues.get(i).day(), calendar), done, action.eventIds()));
            }
        }
        return Optional.empty();
    }

    /** The end of each due day that it ever had: nothing else changes the verdict by time alone. */
    static Stream<Instant> ends(Learning.Action action, BusinessDays calendar) {
        return action.dues().stream().map(due -> startOf(due.day().plusDays(1), calendar));
    }

    private static boolean isBy(@Nullable Instant at, Instant end) {
        return at != null && !at.isAfter(end);
    }

    static Instant startOf(LocalDate day, BusinessDays calendar) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
