package dev.klaxon.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.roster.OverrideId;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationDefined;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.events.roster.ShiftOverridden;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {

    private static final RotationId ID = new RotationId(new UUID(0, 1));
    private static final Claim CLAIM =
            new Claim(Person.of("admin", "Admin"), Instant.parse("2026-01-01T00:00:00Z"), Precision.SECOND);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at,                  person, from,                 until
            2026-01-05T07:59:59Z,  nobody, ,
            2026-01-05T08:00:00Z,  ana,    2026-01-05T08:00:00Z, 2026-01-12T08:00:00Z
            2026-01-12T07:59:59Z,  ana,    2026-01-05T08:00:00Z, 2026-01-12T08:00:00Z
            2026-01-12T08:00:00Z,  bo,     2026-01-12T08:00:00Z, 2026-01-19T08:00:00Z
            2026-01-20T12:00:00Z,  cy,     2026-01-19T08:00:00Z, 2026-01-26T08:00:00Z
            2026-01-26T08:00:00Z,  ana,    2026-01-26T08:00:00Z, 2026-02-02T08:00:00Z
            # the week of the change to summer time has an hour less, the one of the change back an hour more
            2026-03-28T12:00:00Z,  cy,     2026-03-23T08:00:00Z, 2026-03-30T07:00:00Z
            2026-03-30T07:00:00Z,  ana,    2026-03-30T07:00:00Z, 2026-04-06T07:00:00Z
            2026-10-24T12:00:00Z,  cy,     2026-10-19T07:00:00Z, 2026-10-26T08:00:00Z
            """)
    void takes_weekly_turns_from_nine_to_nine_in_berlin(String at, String person, String from, String until) {
        check(rotation(weekly("2026-01-05T09:00", "ana", "bo", "cy")), at, person, from, until);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at,                  person, from,                 until
            2026-03-28T20:00:00Z,  bo,     2026-03-28T19:00:00Z, 2026-03-29T06:00:00Z
            2026-03-29T06:00:00Z,  ana,    2026-03-29T06:00:00Z, 2026-03-29T18:00:00Z
            2026-10-24T18:00:00Z,  bo,     2026-10-24T18:00:00Z, 2026-10-25T07:00:00Z
            2026-10-25T06:59:59Z,  bo,     2026-10-24T18:00:00Z, 2026-10-25T07:00:00Z
            2026-10-25T07:00:00Z,  ana,    2026-10-25T07:00:00Z, 2026-10-25T19:00:00Z
            """)
    void keeps_twelve_hour_turns_on_the_clock_of_the_wall(String at, String person, String from, String until) {
        check(rotation(defined("Europe/Berlin", "2026-03-01T08:00", 12, "ana", "bo")), at, person, from, until);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at,                  person, from,                 until
            # 02:30 is skipped on 29 March, so that the change over is the change of the clock
            2026-03-29T00:59:59Z,  ana,    2026-03-28T01:30:00Z, 2026-03-29T01:00:00Z
            2026-03-29T01:00:00Z,  bo,     2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z
            # 02:30 comes twice on 25 October, and the first one counts
            2026-10-25T00:29:59Z,  ana,    2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z
            2026-10-25T00:30:00Z,  bo,     2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z
            2026-10-25T01:15:00Z,  bo,     2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z
            2026-10-26T01:30:00Z,  ana,    2026-10-26T01:30:00Z, 2026-10-27T01:30:00Z
            """)
    void changes_over_once_where_the_wall_skips_or_repeats_the_time(
            String at, String person, String from, String until) {
        check(rotation(defined("Europe/Berlin", "2026-03-28T02:30", 24, "ana", "bo")), at, person, from, until);
    }

    @Test
    void leaves_no_gap_and_no_overlap_over_two_years_of_any_shift() {
        for (int hours : new int[] {1, 7, 12, 24, 168}) {
            for (String zone : new String[] {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"}) {
                Rotation rotation = rotation(defined(zone, "2026-01-01T02:15", hours, "ana", "bo", "cy"));
                Instant end = Instant.parse("2028-01-01T00:00:00Z");
                Duty duty = duty(rotation, "2026-01-02T00:00:00Z");
                while (duty.until().isBefore(end)) {
                    Duty next = rotation.onCall(duty.until()).orElseThrow();
                    assertThat(next.from()).as("%s, %d h", zone, hours).isEqualTo(duty.until());
                    assertThat(next.until()).isAfter(next.from());
                    assertThat(rotation.onCall(next.until().minusNanos(1000))).contains(next);
                    duty = next;
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at,                  person, from,                 until
            2026-01-07T09:59:59Z,  ana,    2026-01-05T08:00:00Z, 2026-01-07T10:00:00Z
            2026-01-07T10:00:00Z,  di,     2026-01-07T10:00:00Z, 2026-01-07T12:00:00Z
            # recorded later, so that it holds
            2026-01-07T12:00:00Z,  ed,     2026-01-07T12:00:00Z, 2026-01-07T13:00:00Z
            2026-01-07T13:00:00Z,  di,     2026-01-07T13:00:00Z, 2026-01-08T10:00:00Z
            2026-01-08T10:00:00Z,  ana,    2026-01-08T10:00:00Z, 2026-01-12T08:00:00Z
            2026-01-12T08:00:00Z,  bo,     2026-01-12T08:00:00Z, 2026-01-19T08:00:00Z
            """)
    void lets_others_stand_in_and_the_last_one_recorded_hold(String at, String person, String from, String until) {
        Rotation rotation = rotation(
                weekly("2026-01-05T09:00", "ana", "bo"),
                override("di", "2026-01-07T10:00:00Z", "2026-01-08T10:00:00Z"),
                override("ed", "2026-01-07T12:00:00Z", "2026-01-07T13:00:00Z"));

        check(rotation, at, person, from, until);
        assertThat(duty(rotation, at).overridden()).isEqualTo("di".equals(person) || "ed".equals(person));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at,                  person, from,                 until
            2026-01-13T00:00:00Z,  bo,     2026-01-12T08:00:00Z, 2026-01-15T08:00:00Z
            2026-01-15T08:00:00Z,  fay,    2026-01-15T08:00:00Z, 2026-01-22T08:00:00Z
            """)
    void follows_a_new_definition_from_its_own_start(String at, String person, String from, String until) {
        Rotation rotation = rotation(weekly("2026-01-05T09:00", "ana", "bo"), weekly("2026-01-15T09:00", "fay", "gus"));

        check(rotation, at, person, from, until);
    }

    @Test
    void names_who_stands_by_unless_it_is_the_same_person() {
        RotationDefined plain = weekly("2026-01-05T09:00", "ana", "bo");
        Rotation rotation = rotation(new RotationDefined(
                plain.rotationId(),
                plain.name(),
                plain.role(),
                plain.zone(),
                plain.startsOn(),
                plain.handoverAt(),
                plain.shiftHours(),
                plain.members(),
                List.of(person("cy"), person("bo")),
                CLAIM));

        assertThat(duty(rotation, "2026-01-06T00:00:00Z").secondary()).isEqualTo(person("cy"));
        assertThat(duty(rotation, "2026-01-13T00:00:00Z").secondary()).isNull();
    }

    @Test
    void counts_its_events_and_is_nothing_without_any() {
        Rotation rotation = rotation(
                weekly("2026-01-05T09:00", "ana"),
                override("bo", "2026-01-07T10:00:00Z", "2026-01-08T10:00:00Z"),
                weekly("2026-02-02T09:00", "cy"));

        assertThat(rotation.version()).isEqualTo(3);
        assertThat(rotation.definition().members()).containsExactly(person("cy"));
        assertThat(Rotation.of(List.of())).isEmpty();
    }

    private static void check(Rotation rotation, String at, String person, String from, String until) {
        Optional<Duty> duty = rotation.onCall(Instant.parse(at));
        if ("nobody".equals(person)) {
            assertThat(duty).isEmpty();
            return;
        }
        assertThat(duty).hasValueSatisfying(found -> {
            assertThat(found.person()).isEqualTo(person(person));
            assertThat(found.from()).isEqualTo(from);
            assertThat(found.until()).isEqualTo(until);
        });
    }

    private static Duty duty(Rotation rotation, String at) {
        return rotation.onCall(Instant.parse(at)).orElseThrow();
    }

    private static Rotation rotation(RosterEvent... events) {
        return Rotation.of(List.of(events)).orElseThrow();
    }

    private static RotationDefined weekly(String start, String... members) {
        return defined("Europe/Berlin", start, 168, members);
    }

    private static RotationDefined defined(String zone, String start, int hours, String... members) {
        LocalDateTime wall = LocalDateTime.parse(start);
        return new RotationDefined(
                ID,
                "commanders",
                Role.INCIDENT_COMMANDER,
                zone,
                wall.toLocalDate(),
                wall.toLocalTime(),
                hours,
                Stream.of(members).map(RotationTest::person).toList(),
                List.of(),
                CLAIM);
    }

    private static ShiftOverridden override(String person, String from, String to) {
        return new ShiftOverridden(
                ID,
                new OverrideId(new UUID(0, 2)),
                person(person),
                Instant.parse(from),
                Instant.parse(to),
                null,
                CLAIM);
    }

    private static Person person(String id) {
        return Person.of(id, id);
    }
}
