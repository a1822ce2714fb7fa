package dev.klaxon.domain.kpi.sum;

import java.util.Arrays;
import java.util.Collection;

/** Some whole numbers in order; the same one may be there more than once. */
public final class SortedNumbers {

    /** None. */
    public static final SortedNumbers NONE = new SortedNumbers(new long[0]);

    private final long[] sorted;

    private SortedNumbers(long[] sorted) {
        this.sorted = sorted;
    }

    /** Takes the array over. */
    public static SortedNumbers inOrder(long... sorted) {
        return sorted.length == 0 ? NONE : new SortedNumbers(sorted);
    }

    static SortedNumbers union(Collection<SortedNumbers> parts) {
        long[] all = new long[parts.stream().mapToInt(SortedNumbers::size).sum()];
        int filled = 0;
        for (SortedNumbers part : parts) {
            System.arraycopy(part.sorted, 0, all, filled, part.sorted.length);
            filled += part.sorted.length;
        }
        Arrays.sort(all);
        return inOrder(all);
    }

    /**
     * The ceil(p * n)-th smallest of all together, without putting them together: what it costs hardly grows with how
     * many there are.
     *
     * @throws IllegalArgumentException where there are none
     */
    public static long nearestRank(Collection<SortedNumbers> parts, int percent) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        long size = 0;
        for (SortedNumbers part : parts) {
            if (part.sorted.length > 0) {
                low = Math.min(low, part.sorted[0]);
                high = Math.max(high, part.sorted[part.sorted.length - 1]);
                size += part.sorted.length;
            }
        }
        if (size == 0) {
            throw new IllegalArgumentException("Of no numbers none is the smallest");
        }
        long rank = (size * percent + 99) / 100;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (upTo(parts, middle) >= rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public int size() {
        return sorted.length;
    }

    /** The one at that place, from 0. */
    public long at(int index) {
        return sorted[index];
    }

    public long sum() {
        long sum = 0;
        for (long value : sorted) {
            sum += value;
        }
        return sum;
    }

    private static long upTo(Collection<SortedNumbers> parts, long value) {
        long count = 0;
        for (SortedNumbers part : parts) {
            count += part.upTo(value);
        }
        return count;
    }

    /** How many are not larger. */
    private int upTo(long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortedNumbers numbers && Arrays.equals(sorted, numbers.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
