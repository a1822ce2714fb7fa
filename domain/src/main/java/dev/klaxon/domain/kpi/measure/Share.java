package dev.klaxon.domain.kpi.measure;

import java.util.List;
import java.util.UUID;

/**
 * What one incident adds to a rate.
 *
 * @param counted to the numerator
 * @param of to the denominator; an incident that adds to neither has no share
 * @param eventIds the events that it rests on
 */
public record Share(long counted, long of, List<UUID> eventIds) {

    public Share {
        eventIds = List.copyOf(eventIds);
    }

    /** A whole one: whether one thing is counted among all. */
    public static Share of(boolean counted, List<UUID> eventIds) {
        return new Share(counted ? 1 : 0, 1, eventIds);
    }
}
