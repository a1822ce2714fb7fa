package dev.klaxon.domain.policy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.klaxon.events.policy.PolicyDocument.Calendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {

    private static final List<DayOfWeek> WEEK = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    private final BusinessDays builtIn = Policy.builtIn().businessDays();
    private final BusinessDays berlin = in("Europe/Berlin", WEEK, "2026-04-03", "2026-04-06", "2026-05-01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from               | to                   | minutes
            # Monday, within a day, over a night, over a week-end, backwards
            2026-01-05T10:00:00Z | 2026-01-05T11:30:00Z |   90
            2026-01-05T16:00:00Z | 2026-01-06T10:00:00Z |  120
            2026-01-09T16:00:00Z | 2026-01-12T10:00:00Z |  120
            2026-01-05T00:00:00Z | 2026-01-12T00:00:00Z | 2400
            2026-01-10T00:00:00Z | 2026-01-12T09:00:00Z |    0
            2026-01-05T11:30:00Z | 2026-01-05T10:00:00Z |    0
            """)
    void tells_how_much_of_a_time_is_office_hours(Instant from, Instant to, long minutes) {
        assertThat(builtIn.officeTime(from, to)).hasMinutes(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-27T00:00:00Z", "2026-04-02T00:00:00Z", "2026-10-22T00:00:00Z"})
    void measures_office_hours_as_it_tells_them_minute_by_minute_across_holidays_and_changes_of_the_clock(
            Instant from) {
        BusinessDays nights = new BusinessDays(new Calendar(
                "Europe/Berlin", List.of(DayOfWeek.values()), List.of(), LocalTime.of(2, 30), LocalTime.of(4, 0)));
        Instant to = from.plus(Duration.ofDays(6)).plus(Duration.ofMinutes(701));
        for (BusinessDays calendar : List.of(berlin, nights)) {
            long minutes = Stream.iterate(from, at -> at.plus(Duration.ofMinutes(1)))
                    .takeWhile(at -> at.isBefore(to))
                    .filter(calendar::isOfficeHours)
                    .count();

            assertThat(calendar.officeTime(from, to)).hasMinutes(minutes);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from                      | days | end
            # Monday
            2026-01-05T00:00:00Z        |    1 | 2026-01-07T00:00:00Z
            2026-01-05T12:00:00Z        |    1 | 2026-01-07T00:00:00Z
            2026-01-05T23:59:59.999999Z |    1 | 2026-01-07T00:00:00Z
            2026-01-06T00:00:00Z        |    1 | 2026-01-08T00:00:00Z
            2026-01-05T12:00:00Z        |    0 | 2026-01-06T00:00:00Z
            2026-01-05T12:00:00Z        |    4 | 2026-01-10T00:00:00Z
            2026-01-05T12:00:00Z        |    5 | 2026-01-13T00:00:00Z
            2026-01-05T12:00:00Z        |   10 | 2026-01-20T00:00:00Z
            # Thursday, Friday, Saturday, Sunday
            2026-01-08T12:00:00Z        |    1 | 2026-01-10T00:00:00Z
            2026-01-09T12:00:00Z        |    1 | 2026-01-13T00:00:00Z
            2026-01-10T12:00:00Z        |    1 | 2026-01-13T00:00:00Z
            2026-01-11T12:00:00Z        |    1 | 2026-01-13T00:00:00Z
            2026-01-11T12:00:00Z        |    0 | 2026-01-12T00:00:00Z
            """)
    void counts_monday_to_friday_in_utc_by_default(Instant from, int days, Instant end) {
        assertThat(builtIn.endOfDay(from, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from               | days | end
            # Wednesday before Easter; Friday and Monday are holidays; summer time
            2026-04-01T12:00:00Z |    1 | 2026-04-02T22:00:00Z
            2026-04-01T12:00:00Z |    2 | 2026-04-07T22:00:00Z
            2026-04-01T12:00:00Z |    5 | 2026-04-10T22:00:00Z
            # 23:30 in London is the next day in Berlin
            2026-01-05T22:30:00Z |    1 | 2026-01-06T23:00:00Z
            2026-01-05T23:30:00Z |    1 | 2026-01-07T23:00:00Z
            # over the change to summer time
            2026-03-27T12:00:00Z |    1 | 2026-03-30T22:00:00Z
            # a holiday as the first day
            2026-04-30T12:00:00Z |    1 | 2026-05-04T22:00:00Z
            2026-05-01T12:00:00Z |    1 | 2026-05-04T22:00:00Z
            """)
    void leaves_out_holidays_and_keeps_to_the_zone(Instant from, int days, Instant end) {
        assertThat(berlin.endOfDay(from, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # instant                   | UTC   | Berlin
            2026-01-05T07:59:59.999999Z | false | false
            2026-01-05T08:00:00Z        | false | true
            2026-01-05T08:59:59.999999Z | false | true
            2026-01-05T09:00:00Z        | true  | true
            2026-01-05T15:59:59.999999Z | true  | true
            2026-01-05T16:00:00Z        | true  | false
            2026-01-05T16:59:59.999999Z | true  | false
            2026-01-05T17:00:00Z        | false | false
            # Saturday; a holiday in Berlin
            2026-01-10T12:00:00Z        | false | false
            2026-05-01T12:00:00Z        | true  | false
            """)
    void knows_office_hours(Instant instant, boolean utc, boolean inBerlin) {
        assertThat(builtIn.isOfficeHours(instant)).isEqualTo(utc);
        assertThat(berlin.isOfficeHours(instant)).isEqualTo(inBerlin);
    }

    @Test
    void days_begin_in_the_zone() {
        assertThat(builtIn.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(berlin.dayOf(Instant.parse("2026-01-05T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 1, 6));
    }

    @Test
    void a_week_may_be_another_one() {
        BusinessDays cairo = in("Africa/Cairo", List.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY));

        assertThat(cairo.isBusinessDay(LocalDate.of(2026, 1, 4))).isTrue();
        assertThat(cairo.isBusinessDay(LocalDate.of(2026, 1, 2))).isFalse();
    }

    @Test
    void a_calendar_without_workdays_works_every_day() {
        assertThat(in("UTC", List.of()).endOfDay(Instant.parse("2026-01-09T12:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-01-11T00:00:00Z"));
    }

    @Test
    void an_unknown_zone_is_an_error() {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> in("Mars/Olympus", WEEK));
    }

    private static BusinessDays in(String zone, List<DayOfWeek> workdays, String... holidays) {
        return new BusinessDays(new Calendar(
                zone,
                workdays,
                List.of(holidays).stream().map(LocalDate::parse).toList(),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0)));
    }
}
