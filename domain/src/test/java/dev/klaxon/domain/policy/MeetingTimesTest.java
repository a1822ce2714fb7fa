package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.policy.PolicyDocument.Calendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices are open in Berlin from 9 to 17, Monday to Friday; the 6th of January, a Tuesday, is a holiday. */
class MeetingTimesTest {

    private final MeetingTimes berlin = times("09:00", "17:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # resolved             | by                     | now                    | proposed
            # Friday evening: Monday
            2026-01-02T20:00:00Z   | 2026-01-12T23:00:00Z   | 2026-01-02T20:05:00Z   | 2026-01-05T09:00:00Z
            # Monday: not on the holiday
            2026-01-05T10:00:00Z   | 2026-01-13T23:00:00Z   | 2026-01-05T10:05:00Z   | 2026-01-07T09:00:00Z
            # asked later: not before now
            2026-01-02T20:00:00Z   | 2026-01-12T23:00:00Z   | 2026-01-08T15:00:00Z   | 2026-01-09T09:00:00Z
            # the last day: within it, at the next full hour
            2026-01-02T20:00:00Z   | 2026-01-12T23:00:00Z   | 2026-01-12T10:20:00Z   | 2026-01-12T11:00:00Z
            # before offices open
            2026-01-02T20:00:00Z   | 2026-01-12T23:00:00Z   | 2026-01-12T05:00:00Z   | 2026-01-12T08:00:00Z
            # the last day, and no hour left
            2026-01-02T20:00:00Z   | 2026-01-12T23:00:00Z   | 2026-01-12T15:00:00Z   | 2026-01-13T09:00:00Z
            # long after
            2026-01-02T20:00:00Z   | 2026-01-12T23:00:00Z   | 2026-03-03T10:00:00Z   | 2026-03-04T09:00:00Z
            # not resolved, or not asked for
            -                      | -                      | 2026-01-07T10:00:00Z   | 2026-01-08T09:00:00Z
            2026-01-02T20:00:00Z   | -                      | 2026-01-07T10:00:00Z   | 2026-01-08T09:00:00Z
            # told ahead of the clock
            2026-01-07T23:30:00Z   | 2026-01-15T23:00:00Z   | 2026-01-07T22:30:00Z   | 2026-01-09T09:00:00Z
            # summer time
            -                      | -                      | 2026-03-27T10:00:00Z   | 2026-03-30T08:00:00Z
            """)
    void are_in_office_hours_after_now_and_in_time_where_that_can_be(
            @Nullable Instant resolvedAt, @Nullable Instant by, Instant now, Instant proposed) {
        assertThat(berlin.propose(resolvedAt, by, now)).isEqualTo(proposed);
    }

    @Test
    void are_at_opening_where_the_day_is_short() {
        Instant now = Instant.parse("2026-01-07T10:00:00Z");

        assertThat(times("09:00", "10:30").propose(null, null, now)).isEqualTo("2026-01-08T08:00:00Z");
        assertThat(times("09:00", "09:30").propose(null, null, now)).isEqualTo("2026-01-08T08:00:00Z");
    }

    private static MeetingTimes times(String opensAt, String closesAt) {
        return new MeetingTimes(new BusinessDays(new Calendar(
                "Europe/Berlin",
                List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                List.of(LocalDate.of(2026, 1, 6)),
                LocalTime.parse(opensAt),
                LocalTime.parse(closesAt))));
    }
}
