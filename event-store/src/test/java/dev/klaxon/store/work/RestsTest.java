package dev.klaxon.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestsTest {

    private final Rests rests = new Rests(Duration.ofMillis(5), Duration.ofMillis(100));

    @Test
    void work_is_followed_by_no_rest() {
        assertThat(rests.afterWork()).isZero();
    }

    @Test
    void rests_longer_each_time_nothing_is_found_until_there_is_work_or_a_wake_up() {
        assertThat(millis(6, rests::afterNothing)).containsExactly(5L, 10L, 20L, 40L, 80L, 100L);
        rests.wake();
        assertThat(millis(2, rests::afterNothing)).containsExactly(5L, 10L);
        rests.afterWork();
        assertThat(millis(2, rests::afterNothing)).containsExactly(5L, 10L);
    }

    @Test
    void rests_a_second_at_most_while_turns_fail_and_briefly_at_the_next_failure() {
        assertThat(millis(7, rests::afterFailure)).containsExactly(50L, 100L, 200L, 400L, 800L, 1_000L, 1_000L);
        rests.wake();
        assertThat(millis(1, rests::afterFailure)).containsExactly(1_000L);
        rests.afterNothing();
        assertThat(millis(1, rests::afterFailure)).containsExactly(50L);
    }

    private static Stream<Long> millis(int times, Supplier<Duration> next) {
        return Stream.generate(next).limit(times).map(Duration::toMillis);
    }
}
