package dev.klaxon.domain.kpi.figure;

import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.kpi.sum.CombinedSums;
import org.jspecify.annotations.Nullable;

/**
 * A share of something.
 *
 * @param value from 0 to 1; null where there is nothing to take a share of
 */
public record RateFigure(@Nullable Double value, long numerator, long denominator) {

    /** So many of so many. */
    public static RateFigure of(long numerator, long denominator) {
        return new RateFigure(denominator == 0 ? null : (double) numerator / denominator, numerator, denominator);
    }

    static RateFigure of(CombinedSums sums, RateKey key) {
        CombinedSums.Rate rate = sums.rate(key);
        return of(rate.numerator(), rate.denominator());
    }
}
