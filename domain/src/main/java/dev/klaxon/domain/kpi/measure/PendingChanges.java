package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.policy.BusinessDays;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What time alone may still change in the figures of one incident.
 *
 * @param changesAt before this instant nothing changes; null where nothing ever does
 * @param actionDays the first instant of each day at which an action may come to count
 */
public record PendingChanges(@Nullable Instant changesAt, Set<Instant> actionDays) {

    public PendingChanges {
        actionDays = Set.copyOf(actionDays);
    }

    /**
     * Looks ahead.
     *
     * @param pending instants that something waits for, whether they have passed or not
     */
    static PendingChanges of(
            Stream<Instant> pending, List<Learning.Action> actions, BusinessDays calendar, Instant now) {
        Stream<Instant> ends = actions.stream().flatMap(action -> ActionDue.ends(action, calendar));
        return new PendingChanges(
                Stream.concat(pending, ends)
                        .filter(at -> !at.isBefore(now))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                actions.stream()
                        .flatMap(action -> action.dues().stream())
                        .map(due -> ActionDue.startOf(due.day(), calendar))
                        .collect(Collectors.toSet()));
    }
}
