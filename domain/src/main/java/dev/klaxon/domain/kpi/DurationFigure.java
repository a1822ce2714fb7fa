package dev.klaxon.domain.kpi;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duration over many incidents, in whole seconds; null where there is none. The mean is rounded half up.
 *
 * @param asReported the same without corrections
 * @param bounds of the mean: the lowest and the highest that the precisions of the stamps allow
 */
public record DurationFigure(
        @Nullable Long meanSeconds,
        @Nullable Long p50Seconds,
        @Nullable Long p90Seconds,
        long count,
        Plain asReported,
        @Nullable List<Long> bounds) {

    public DurationFigure {
        bounds = bounds == null ? null : List.copyOf(bounds);
    }

    /** Mean, percentiles and count alone. */
    public record Plain(
            @Nullable Long meanSeconds,
            @Nullable Long p50Seconds,
            @Nullable Long p90Seconds,
            long count) {

        static Plain of(Collection<Span> spans) {
            long[] sorted = spans.stream().mapToLong(Span::seconds).sorted().toArray();
            return sorted.length == 0
                    ? new Plain(null, null, null, 0)
                    : new Plain(
                            mean(Arrays.stream(sorted).sum(), sorted.length),
                            nearestRank(sorted, 50),
                            nearestRank(sorted, 90),
                            sorted.length);
        }
    }

    static DurationFigure of(Collection<Span> spans, Collection<Span> asReported) {
        Plain plain = Plain.of(spans);
        int count = spans.size();
        List<Long> bounds = count == 0
                ? null
                : List.of(
                        mean(spans.stream().mapToLong(Span::lowSeconds).sum(), count),
                        mean(spans.stream().mapToLong(Span::highSeconds).sum(), count));
        return new DurationFigure(
                plain.meanSeconds(),
                plain.p50Seconds(),
                plain.p90Seconds(),
                plain.count(),
                Plain.of(asReported),
                bounds);
    }

    private static long mean(long sum, int count) {
        return Math.floorDiv(2 * sum + count, 2L * count);
    }

    /** The ceil(p * n)-th smallest. */
    private static long nearestRank(long[] sorted, int percent) {
        int rank = (sorted.length * percent + 99) / 100;
        return sorted[rank - 1];
    }
}
