package dev.klaxon.domain.cadence;

import static dev.klaxon.domain.incident.Course.at;
import static dev.klaxon.domain.incident.Course.declared;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.EXECUTIVE;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.Course;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What in an incident the lines react to. */
class IncidentLinesTest {

    @Test
    void an_update_to_the_public_or_to_customers_keeps_the_external_line() {
        assertThat(external(declared(SEV_1).update(10, PUBLIC, 70).update(60, CUSTOMER, 120), 100))
                .isEqualTo("0-60 HIT, 10-70 HIT, 60-120 OPEN");
        assertThat(external(declared(SEV_1).update(10, INTERNAL, 70).update(20, EXECUTIVE, 80), 30))
                .isEqualTo("0-60 OPEN");
    }

    @Test
    void a_brief_or_an_update_to_executives_keeps_the_executive_line() {
        assertThat(executive(declared(SEV_1).brief(10).update(60, EXECUTIVE, 100), 100))
                .isEqualTo("0-60 HIT, 10-250 HIT, 60-100 OPEN");
    }

    @Test
    void a_withdrawn_update_is_left_out_as_if_never_published() {
        assertThat(external(declared(SEV_1).update(50, PUBLIC, 110).withdrawn(55), 58))
                .isEqualTo("0-60 OPEN");
        assertThat(external(declared(SEV_1).update(50, PUBLIC, 110).withdrawn(300), 100))
                .isEqualTo("0-60 MISS, 60-120 OPEN");
        assertThat(external(declared(SEV_1).resolution(50, PUBLIC).withdrawn(55), 61))
                .isEqualTo("0-60 MISS, 60-120 OPEN");
    }

    @Test
    void what_was_resolved_before_it_was_declared_opens_no_window() {
        assertThat(external(declared(SEV_1).moved(-30, Status.RESOLVED).update(20, PUBLIC, null), 300))
                .isEmpty();
    }

    @Test
    void facts_recorded_late_count_at_their_time() {
        assertThat(external(declared(SEV_1).update(100, PUBLIC, 150).update(40, PUBLIC, null), 120))
                .isEqualTo("0-60 HIT, 40-100 HIT, 100-150 OPEN");
    }

    @Test
    void at_equal_instants_the_severity_comes_before_the_update_and_the_update_before_the_status() {
        assertThat(external(declared(SEV_3).update(30, PUBLIC, null).severity(30, SEV_2), 31))
                .isEqualTo("30-90 HIT, 30-150 OPEN");
        assertThat(external(declared(SEV_1).moved(60, Status.RESOLVED).resolution(60, PUBLIC), 100))
                .isEqualTo("0-60 HIT");
    }

    @Test
    void every_end_stops_the_line() {
        assertThat(external(declared(SEV_1).moved(50, Status.RESOLVED), 500)).isEqualTo("0-60 DROPPED");
        assertThat(external(declared(SEV_1).cancelled(50), 500)).isEqualTo("0-60 DROPPED");
        assertThat(external(declared(SEV_1).merged(50), 500)).isEqualTo("0-60 DROPPED");
        assertThat(external(declared(SEV_1).moved(50, Status.RESOLVED).moved(70, Status.CLOSED), 500))
                .isEqualTo("0-60 DROPPED");
    }

    @Test
    void moving_forward_while_open_changes_nothing() {
        assertThat(external(declared(SEV_1).moved(10, Status.CONTAINED).moved(20, Status.MITIGATED), 30))
                .isEqualTo("0-60 OPEN");
    }

    @Test
    void reopening_opens_a_window() {
        assertThat(external(
                        declared(SEV_1)
                                .update(10, PUBLIC, 70)
                                .moved(50, Status.RESOLVED)
                                .reopened(500),
                        510))
                .isEqualTo("0-60 HIT, 10-70 DROPPED, 500-560 OPEN");
    }

    @Test
    void a_fall_back_goes_on_where_a_resolution_had_suspended() {
        assertThat(external(
                        declared(SEV_1)
                                .moved(10, Status.MITIGATED)
                                .resolution(20, PUBLIC)
                                .moved(40, Status.CONTAINED),
                        50))
                .isEqualTo("0-60 HIT, 40-100 OPEN");
    }

    @Test
    void unmerging_opens_a_window_unless_it_had_been_resolved() {
        assertThat(external(declared(SEV_1).merged(10).unmerged(100), 110)).isEqualTo("0-60 DROPPED, 100-160 OPEN");
        assertThat(external(declared(SEV_1).moved(5, Status.RESOLVED).merged(10).unmerged(100), 110))
                .isEqualTo("0-60 DROPPED");
    }

    @Test
    void entering_a_status_that_it_has_already_changes_nothing() {
        assertThat(external(
                        declared(SEV_1)
                                .moved(10, Status.CONTAINED)
                                .moved(20, Status.CONTAINED)
                                .moved(30, Status.RESOLVED)
                                .moved(200, Status.RESOLVED),
                        500))
                .isEqualTo("0-60 DROPPED");
    }

    private static String external(Course course, int minute) {
        return windows(course, CadenceLine.EXTERNAL, minute);
    }

    private static String executive(Course course, int minute) {
        return windows(course, CadenceLine.EXECUTIVE, minute);
    }

    private static String windows(Course course, CadenceLine line, int minute) {
        return LineRecord.of(course.state(), Policy.builtIn(), line, Measure.TARGET, at(minute)).windows().stream()
                .map(window ->
                        "%d-%d %s".formatted(minute(window.openedAt()), minute(window.dueAt()), window.outcome()))
                .collect(joining(", "));
    }

    private static long minute(Instant at) {
        return Duration.between(Course.DECLARED, at).toMinutes();
    }
}
