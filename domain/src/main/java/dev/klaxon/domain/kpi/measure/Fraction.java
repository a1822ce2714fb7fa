package dev.klaxon.domain.kpi.measure;

import java.util.List;
import java.util.UUID;

/**
 * What one incident adds to a rate.
 *
 * @param denominator an incident that adds to neither has no fraction
 * @param eventIds the events that it rests on
 */
public record Fraction(long numerator, long denominator, List<UUID> eventIds) {

    public Fraction {
        eventIds = List.copyOf(eventIds);
    }

    /** A whole one: whether one thing is counted among all. */
    public static Fraction of(boolean counted, List<UUID> eventIds) {
        return new Fraction(counted ? 1 : 0, 1, eventIds);
    }
}
