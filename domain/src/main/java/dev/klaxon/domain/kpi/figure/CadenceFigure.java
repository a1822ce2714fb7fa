package dev.klaxon.domain.kpi.figure;

import dev.klaxon.domain.kpi.sum.CombinedSums;
import dev.klaxon.domain.policy.CadenceLine;
import org.jspecify.annotations.Nullable;

/**
 * How a line of communication was kept over many incidents.
 *
 * @param target by promise, else target
 * @param limit by the limit in place of both
 * @param adherence the incidents without a miss among those that had a window to keep, by target
 */
public record CadenceFigure(Windows target, Windows limit, RateFigure adherence) {

    /**
     * Windows that were kept or missed.
     *
     * @param hitRate null where there are none
     */
    public record Windows(long hits, long misses, @Nullable Double hitRate) {

        static Windows of(long hits, long misses) {
            return new Windows(hits, misses, RateFigure.of(hits, hits + misses).value());
        }
    }

    static CadenceFigure of(CombinedSums sums, CadenceLine line) {
        CombinedSums.Cadence cadence = sums.cadence(line);
        return new CadenceFigure(
                Windows.of(cadence.targetHits(), cadence.targetMisses()),
                Windows.of(cadence.limitHits(), cadence.limitMisses()),
                RateFigure.of(cadence.withoutMiss(), cadence.counting()));
    }
}
