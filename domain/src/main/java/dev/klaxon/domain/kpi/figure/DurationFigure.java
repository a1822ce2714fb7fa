package dev.klaxon.domain.kpi.figure;

import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.sum.CombinedSums;
import dev.klaxon.domain.kpi.sum.DurationValues;
import dev.klaxon.domain.kpi.sum.SortedNumbers;
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

        static Plain of(List<SortedNumbers> seconds) {
            long count = 0;
            long sum = 0;
            for (SortedNumbers each : seconds) {
                count += each.size();
                sum += each.sum();
            }
            return count == 0
                    ? new Plain(null, null, null, 0)
                    : new Plain(
                            mean(sum, count),
                            SortedNumbers.nearestRank(seconds, 50),
                            SortedNumbers.nearestRank(seconds, 90),
                            count);
        }
    }

    static DurationFigure of(CombinedSums sums, DurationKey key) {
        List<DurationValues> durations = sums.durations(key);
        Plain plain = Plain.of(numbers(durations, false));
        boolean corrected = durations.stream().anyMatch(DurationValues::isCorrected);
        long count = plain.count();
        List<Long> bounds = count == 0
                ? null
                : List.of(
                        mean(durations.stream().mapToLong(DurationValues::low).sum(), count),
                        mean(durations.stream().mapToLong(DurationValues::high).sum(), count));
        return new DurationFigure(
                plain.meanSeconds(),
                plain.p50Seconds(),
                plain.p90Seconds(),
                count,
                corrected ? Plain.of(numbers(durations, true)) : plain,
                bounds);
    }

    private static List<SortedNumbers> numbers(List<DurationValues> durations, boolean asReported) {
        return durations.stream()
                .flatMap(each -> each.numbers(asReported).stream())
                .filter(each -> each.size() > 0)
                .toList();
    }

    private static long mean(long sum, long count) {
        return Math.floorDiv(2 * sum + count, 2 * count);
    }
}
