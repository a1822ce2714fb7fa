package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.Span;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one duration took in some incidents, in seconds.
 *
 * @param plain where no correction changed it
 * @param corrected where one did: after it
 * @param reported where one did: before it
 * @param low the sum of the shortest that the precisions allow, after corrections
 * @param high the sum of the longest
 */
public record DurationValues(
        SortedNumbers plain, SortedNumbers corrected, SortedNumbers reported, long low, long high) {

    /** Of no incident. */
    public static final DurationValues NONE =
            new DurationValues(SortedNumbers.NONE, SortedNumbers.NONE, SortedNumbers.NONE, 0, 0);

    static DurationValues of(@Nullable Span span, @Nullable Span asReported) {
        SortedNumbers seconds = of(span);
        SortedNumbers before = of(asReported);
        long low = span == null ? 0 : span.lowSeconds();
        long high = span == null ? 0 : span.highSeconds();
        return seconds.equals(before)
                ? new DurationValues(seconds, SortedNumbers.NONE, SortedNumbers.NONE, low, high)
                : new DurationValues(SortedNumbers.NONE, seconds, before, low, high);
    }

    static DurationValues sum(Collection<DurationValues> parts) {
        return new DurationValues(
                SortedNumbers.union(parts.stream().map(DurationValues::plain).toList()),
                SortedNumbers.union(
                        parts.stream().map(DurationValues::corrected).toList()),
                SortedNumbers.union(parts.stream().map(DurationValues::reported).toList()),
                parts.stream().mapToLong(DurationValues::low).sum(),
                parts.stream().mapToLong(DurationValues::high).sum());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether there is any, after corrections. */
    boolean counts() {
        return plain.size() + corrected.size() > 0;
    }

    /** Whether a correction changed any. */
    public boolean isCorrected() {
        return corrected.size() + reported.size() > 0;
    }

    private static SortedNumbers of(@Nullable Span span) {
        return span == null ? SortedNumbers.NONE : SortedNumbers.inOrder(span.seconds());
    }

    /** The numbers after corrections, or before. */
    public List<SortedNumbers> numbers(boolean asReported) {
        return asReported ? List.of(plain, reported) : List.of(plain, corrected);
    }
}
