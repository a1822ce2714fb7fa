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
public record Lengths(Numbers plain, Numbers corrected, Numbers reported, long low, long high) {

    /** Of no incident. */
    public static final Lengths NONE = new Lengths(Numbers.NONE, Numbers.NONE, Numbers.NONE, 0, 0);

    static Lengths of(@Nullable Span span, @Nullable Span asReported) {
        Numbers seconds = of(span);
        Numbers before = of(asReported);
        long low = span == null ? 0 : span.lowSeconds();
        long high = span == null ? 0 : span.highSeconds();
        return seconds.equals(before)
                ? new Lengths(seconds, Numbers.NONE, Numbers.NONE, low, high)
                : new Lengths(Numbers.NONE, seconds, before, low, high);
    }

    static Lengths sum(Collection<Lengths> parts) {
        return new Lengths(
                Numbers.union(parts.stream().map(Lengths::plain).toList()),
                Numbers.union(parts.stream().map(Lengths::corrected).toList()),
                Numbers.union(parts.stream().map(Lengths::reported).toList()),
                parts.stream().mapToLong(Lengths::low).sum(),
                parts.stream().mapToLong(Lengths::high).sum());
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

    private static Numbers of(@Nullable Span span) {
        return span == null ? Numbers.NONE : Numbers.inOrder(span.seconds());
    }

    /** The numbers after corrections, or before. */
    public List<Numbers> numbers(boolean asReported) {
        return asReported ? List.of(plain, reported) : List.of(plain, corrected);
    }
}
