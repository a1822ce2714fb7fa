package dev.klaxon.domain.kpi;

import org.jspecify.annotations.Nullable;

/**
 * A share of something.
 *
 * @param value from 0 to 1; null where there is nothing to take a share of
 */
public record RateFigure(@Nullable Double value, long numerator, long denominator) {

    static RateFigure of(long numerator, long denominator) {
        return new RateFigure(denominator == 0 ? null : (double) numerator / denominator, numerator, denominator);
    }

    static RateFigure of(Group group, RateKey key) {
        int slot = Slot.of(key);
        return of(group.count(slot), group.count(slot + 1));
    }
}
