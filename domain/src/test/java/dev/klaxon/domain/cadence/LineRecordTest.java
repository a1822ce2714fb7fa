package dev.klaxon.domain.cadence;

import static dev.klaxon.domain.cadence.LineStory.executive;
import static dev.klaxon.domain.cadence.LineStory.external;
import static dev.klaxon.domain.cadence.LineStory.unranked;
import static dev.klaxon.events.incident.Severity.SEV_0;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sentence by sentence what the definition of the update cadence says. */
class LineRecordTest {

    @Test
    void the_first_window_opens_at_the_declaration_with_its_first_due_time() {
        assertThat(external(SEV_1).asOf(10)).isEqualTo("0-60 open");
        assertThat(external(SEV_2).asOf(10)).isEqualTo("0-60 open");
        assertThat(executive(SEV_1).asOf(10)).isEqualTo("0-60 open");
    }

    @Test
    void a_severity_without_cadence_opens_no_window() {
        assertThat(external(SEV_3).asOf(1000)).isEmpty();
        assertThat(executive(SEV_2).asOf(1000)).isEmpty();
        assertThat(external(SEV_3).told(10, 50).asOf(1000)).isEmpty();
    }

    @Test
    void a_regular_update_hits_the_open_window_and_opens_the_next() {
        assertThat(external(SEV_1).told(50).asOf(60)).isEqualTo("0-60 hit 50, 50-110 open");
        assertThat(external(SEV_2).told(50).asOf(60)).isEqualTo("0-60 hit 50, 50-170 open");
        assertThat(executive(SEV_1).told(50).asOf(60)).isEqualTo("0-60 hit 50, 50-290 open");
    }

    @Test
    void the_next_window_is_due_at_the_updates_own_promise_where_it_has_one() {
        assertThat(external(SEV_1).told(50, 140).told(130).asOf(131))
                .isEqualTo("0-60 hit 50, 50-140 hit 130, 130-190 open");
        assertThat(external(SEV_1).told(50, 80).asOf(85)).isEqualTo("0-60 hit 50, 50-80 miss, 80-140 open");
    }

    @Test
    void a_due_time_has_passed_only_after_it() {
        assertThat(external(SEV_1).asOf(60)).isEqualTo("0-60 open");
        assertThat(external(SEV_1).asOf(60.01)).isEqualTo("0-60 miss, 60-120 open");
        assertThat(external(SEV_1).told(60).asOf(60)).isEqualTo("0-60 hit 60, 60-120 open");
        assertThat(external(SEV_1).told(60.01).asOf(61)).isEqualTo("0-60 miss, 60-120 hit 60.01, 60.01-120.01 open");
    }

    @Test
    void silence_of_five_hours_at_sixty_minutes_is_five_misses() {
        assertThat(external(SEV_1).told(0).record(Measure.TARGET, 300).misses()).isEqualTo(4);
        assertThat(external(SEV_1).told(0).record(Measure.TARGET, 300.01).misses())
                .isEqualTo(5);
    }

    @Test
    void years_of_silence_are_counted_exactly_and_not_kept_one_by_one() {
        int years = 9 * 365 * 24 * 60;
        LineRecord record = external(SEV_1).told(20).record(Measure.TARGET, years);

        assertThat(record.misses()).isEqualTo(years / 60 - 1);
        assertThat(record.windows()).hasSize(4);
        assertThat(record.longestGap(LineStory.at(years))).contains(Duration.ofMinutes(years - 20));
        assertThat(record.open()).get().extracting(Window::dueAt).isEqualTo(LineStory.at(years + 20));
    }

    @Test
    void a_promise_bounds_only_the_window_that_its_own_update_opened() {
        assertThat(external(SEV_1).told(10, 130).asOf(200))
                .isEqualTo("0-60 hit 10, 10-130 miss, 130-190 miss, 190-250 open");
    }

    @Test
    void a_promise_into_the_past_is_missed_once() {
        assertThat(external(SEV_1).told(50, -100_000).asOf(100)).isEqualTo("0-60 hit 50, 50-50 miss, 50-110 open");
    }

    @Test
    void a_severity_change_moves_the_open_due_to_the_earlier_time() {
        assertThat(external(SEV_2).told(10).severity(20, SEV_1).asOf(30)).isEqualTo("0-60 hit 10, 10-80 open");
        assertThat(external(SEV_2).told(10).severity(100, SEV_1).asOf(101)).isEqualTo("0-60 hit 10, 10-130 open");
        assertThat(external(SEV_1).told(10).severity(20, SEV_2).asOf(30)).isEqualTo("0-60 hit 10, 10-70 open");
        assertThat(external(SEV_1).told(10, 130).severity(20, SEV_0).asOf(30)).isEqualTo("0-60 hit 10, 10-80 open");
        assertThat(external(SEV_2).severity(5, SEV_1).asOf(30)).isEqualTo("0-60 open");
    }

    @Test
    void after_a_change_the_new_target_counts() {
        assertThat(external(SEV_1).severity(30, SEV_2).asOf(200)).isEqualTo("0-60 miss, 60-180 miss, 180-300 open");
    }

    @Test
    void naming_the_severity_again_moves_nothing() {
        assertThat(external(SEV_1).told(10, 130).severity(20, SEV_1).asOf(30)).isEqualTo("0-60 hit 10, 10-130 open");
    }

    @Test
    void a_change_at_the_due_time_finds_the_window_open_and_an_update_then_still_hits() {
        assertThat(external(SEV_1).severity(60, SEV_2).told(60).asOf(61)).isEqualTo("0-60 hit 60, 60-180 open");
        assertThat(external(SEV_1).severity(60, SEV_3).told(60).asOf(61)).isEqualTo("0-60 dropped 60");
    }

    @Test
    void a_severity_without_cadence_drops_the_open_window() {
        assertThat(external(SEV_1).told(10).severity(20, SEV_3).asOf(1000)).isEqualTo("0-60 hit 10, 10-70 dropped 20");
        assertThat(external(SEV_1).severity(61, SEV_3).asOf(1000)).isEqualTo("0-60 miss, 60-120 dropped 61");
    }

    @Test
    void one_that_gains_a_cadence_opens_a_window_due_first_where_the_line_has_had_no_update() {
        assertThat(executive(SEV_2).severity(30, SEV_1).asOf(31)).isEqualTo("30-90 open");
        assertThat(executive(SEV_2).told(10).severity(30, SEV_1).asOf(31)).isEqualTo("30-270 open");
        assertThat(external(SEV_3)
                        .resolution(10)
                        .fellBack(11)
                        .severity(30, SEV_2)
                        .asOf(31))
                .isEqualTo("30-150 open");
    }

    @Test
    void a_severity_that_is_named_late_opens_the_first_window_when_it_comes() {
        assertThat(unranked().begun().severity(5, SEV_1).asOf(10)).isEqualTo("5-65 open");
    }

    @Test
    void what_lies_before_the_declaration_opens_nothing() {
        assertThat(unranked().severity(-10, SEV_1).told(-5).begun().asOf(10)).isEqualTo("0-60 open");
    }

    @Test
    void a_resolution_hits_the_open_window_and_suspends_the_line() {
        assertThat(external(SEV_1).resolution(50).asOf(1000)).isEqualTo("0-60 hit 50");
        assertThat(external(SEV_1).resolution(61).asOf(1000)).isEqualTo("0-60 miss, 60-120 hit 61");
        assertThat(external(SEV_1).resolution(50).resolution(55).asOf(1000)).isEqualTo("0-60 hit 50");
    }

    @Test
    void a_suspended_line_goes_on_with_a_regular_update_a_fall_back_or_a_reopening() {
        assertThat(external(SEV_1).resolution(50).told(80).asOf(81)).isEqualTo("0-60 hit 50, 80-140 open");
        assertThat(external(SEV_1).resolution(50).told(80, 110).asOf(81)).isEqualTo("0-60 hit 50, 80-110 open");
        assertThat(external(SEV_1).resolution(50).fellBack(80).asOf(81)).isEqualTo("0-60 hit 50, 80-140 open");
        assertThat(external(SEV_1).resolution(50).reopened(80).asOf(81)).isEqualTo("0-60 hit 50, 80-140 open");
    }

    @Test
    void a_fall_back_changes_nothing_where_the_line_runs() {
        assertThat(external(SEV_1).told(10).fellBack(20).asOf(30)).isEqualTo("0-60 hit 10, 10-70 open");
        assertThat(external(SEV_1).fellBack(20).reopened(25).asOf(30)).isEqualTo("0-60 open");
    }

    @Test
    void the_line_stops_and_an_open_window_counts_only_where_its_due_has_passed_by_then() {
        assertThat(external(SEV_1).stopped(59).asOf(1000)).isEqualTo("0-60 dropped 59");
        assertThat(external(SEV_1).stopped(60).asOf(1000)).isEqualTo("0-60 dropped 60");
        assertThat(external(SEV_1).stopped(61).asOf(1000)).isEqualTo("0-60 miss, 60-120 dropped 61");
        assertThat(external(SEV_1).stopped(30).stopped(90).asOf(1000)).isEqualTo("0-60 dropped 30");
    }

    @Test
    void only_a_reopening_opens_a_window_on_a_stopped_line() {
        LineStory resolved = external(SEV_1).told(10).stopped(20);
        assertThat(resolved.told(30).fellBack(40).asOf(1000)).isEqualTo("0-60 hit 10, 10-70 dropped 20");
        assertThat(resolved.reopened(50).asOf(51)).isEqualTo("0-60 hit 10, 10-70 dropped 20, 50-110 open");
    }

    @Test
    void a_reopened_line_is_due_as_for_a_severity_that_gains_a_cadence() {
        assertThat(executive(SEV_1).stopped(20).reopened(50).asOf(51)).isEqualTo("0-60 dropped 20, 50-110 open");
        assertThat(executive(SEV_1).told(10).stopped(20).reopened(50).asOf(51))
                .isEqualTo("0-60 hit 10, 10-250 dropped 20, 50-290 open");
        assertThat(executive(SEV_1).stopped(20).told(30).reopened(50).asOf(51))
                .isEqualTo("0-60 dropped 20, 50-290 open");
    }

    @Test
    void while_a_line_is_suspended_or_stopped_severity_changes_open_and_move_nothing() {
        assertThat(external(SEV_3).resolution(10).severity(20, SEV_1).asOf(1000))
                .isEmpty();
        assertThat(external(SEV_3).stopped(10).severity(20, SEV_1).asOf(1000)).isEmpty();
        assertThat(external(SEV_1).resolution(10).severity(20, SEV_2).told(30).asOf(31))
                .isEqualTo("0-60 hit 10, 30-150 open");
        assertThat(external(SEV_3).stopped(10).severity(20, SEV_1).reopened(30).asOf(31))
                .isEqualTo("30-90 open");
    }

    @Test
    void a_resolution_and_the_status_it_comes_with_hit_and_stop_at_once() {
        assertThat(external(SEV_1).resolution(60).stopped(60).asOf(1000)).isEqualTo("0-60 hit 60");
    }

    @Test
    void the_limit_takes_the_place_of_promise_and_target_but_for_the_first_due_time() {
        assertThat(external(SEV_1).told(50, 80).asOf(100)).isEqualTo("0-60 hit 50, 50-80 miss, 80-140 open");
        assertThat(external(SEV_1).told(50, 80).byLimitAsOf(100)).isEqualTo("0-60 hit 50, 50-170 open");
        assertThat(external(SEV_1).byLimitAsOf(61)).isEqualTo("0-60 miss, 60-180 open");
        assertThat(external(SEV_1).told(50).severity(70, SEV_0).byLimitAsOf(71)).isEqualTo("0-60 hit 50, 50-170 open");
        assertThat(executive(SEV_1).told(50).byLimitAsOf(100))
                .isEqualTo(executive(SEV_1).told(50).asOf(100));
    }

    @Test
    void a_two_hour_cadence_is_kept_to_the_minute_and_missed_by_one() {
        assertThat(external(SEV_2).told(60).told(180).told(300).asOf(420))
                .isEqualTo("0-60 hit 60, 60-180 hit 180, 180-300 hit 300, 300-420 open");
        assertThat(external(SEV_2).told(60).told(181).record(Measure.LIMIT, 182).misses())
                .isEqualTo(1);
    }

    @Test
    void without_a_clock_the_last_window_stays_as_the_last_move_left_it() {
        assertThat(external(SEV_1).told(50).untimed()).isEqualTo("0-60 hit 50, 50-110 open");
    }

    @Test
    void hits_and_misses_are_counted_and_a_dropped_or_open_window_says_nothing() {
        LineRecord record = external(SEV_1).told(50).told(120).record(Measure.TARGET, 130);
        assertThat(record.hits()).isEqualTo(2);
        assertThat(record.misses()).isEqualTo(1);
        assertThat(record.counts()).isTrue();
        assertThat(record.hitBy()).containsExactly(new UUID(0, 2), new UUID(0, 3));
        assertThat(external(SEV_1).record(Measure.TARGET, 10).counts()).isFalse();
        assertThat(external(SEV_1).stopped(10).record(Measure.TARGET, 20).counts())
                .isFalse();
    }

    @Test
    void the_longest_gap_runs_across_misses() {
        assertThat(external(SEV_1)
                        .told(50)
                        .told(230)
                        .record(Measure.TARGET, 240)
                        .longestGap(LineStory.at(240)))
                .contains(Duration.ofHours(3));
        assertThat(external(SEV_1).record(Measure.TARGET, 200).longestGap(LineStory.at(200)))
                .contains(Duration.ofMinutes(200));
        assertThat(external(SEV_3).record(Measure.TARGET, 200).longestGap(LineStory.at(200)))
                .isEmpty();
    }
}
