package dev.klaxon.domain.kpi;

import java.util.Collection;
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

    static CadenceFigure of(Collection<Kept> kept) {
        return new CadenceFigure(
                Windows.of(
                        kept.stream().mapToLong(Kept::targetHits).sum(),
                        kept.stream().mapToLong(Kept::targetMisses).sum()),
                Windows.of(
                        kept.stream().mapToLong(Kept::limitHits).sum(),
                        kept.stream().mapToLong(Kept::limitMisses).sum()),
                RateFigure.of(
                        kept.stream()
                                .filter(each -> each.counts() && each.targetMisses() == 0)
                                .count(),
                        kept.stream().filter(Kept::counts).count()));
    }
}
