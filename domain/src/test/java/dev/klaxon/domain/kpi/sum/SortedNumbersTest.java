package dev.klaxon.domain.kpi.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** SortedNumbers in many heaps are one lot. */
class SortedNumbersTest {

    @Property
    void choose_the_nearest_rank_out_of_many_heaps_as_out_of_one(
            @ForAll @Size(min = 1, max = 40) long[] values, @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<SortedNumbers> heaps = Arrays.stream(values)
                .map(value -> value / 4)
                .mapToObj(SortedNumbers::inOrder)
                .toList();
        SortedNumbers all = SortedNumbers.union(heaps);
        int half = heaps.size() / 2;
        List<SortedNumbers> two = List.of(
                SortedNumbers.union(heaps.subList(0, half)), SortedNumbers.union(heaps.subList(half, heaps.size())));

        assertThat(SortedNumbers.nearestRank(two, percent)).isEqualTo(all.at((values.length * percent + 99) / 100 - 1));
        assertThat(SortedNumbers.nearestRank(heaps, percent)).isEqualTo(SortedNumbers.nearestRank(two, percent));
    }
}
