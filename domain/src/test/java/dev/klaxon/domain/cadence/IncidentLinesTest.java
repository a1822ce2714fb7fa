package dev.klaxon.domain.cadence;

import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.concluded;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.reopened;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.unmerged;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.Facts.withdrawn;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.StoryTime.at;
import static dev.klaxon.domain.story.WorkFacts.briefed;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.EXECUTIVE;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Story;
import dev.klaxon.domain.story.StoryTime;
import dev.klaxon.events.incident.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What in an incident the lines react to. */
class IncidentLinesTest {

    @Test
    void an_update_to_the_public_or_to_customers_keeps_the_external_line() {
        assertThat(external(
                        declared(SEV_1)
                                .at(10, updated(PUBLIC).promising(70))
                                .at(60, updated(CUSTOMER).promising(120)),
                        100))
                .isEqualTo("0-60 HIT, 10-70 HIT, 60-120 OPEN");
        assertThat(external(
                        declared(SEV_1)
                                .at(10, updated(INTERNAL).promising(70))
                                .at(20, updated(EXECUTIVE).promising(80)),
                        30))
                .isEqualTo("0-60 OPEN");
    }

    @Test
    void a_brief_or_an_update_to_executives_keeps_the_executive_line() {
        assertThat(executive(
                        declared(SEV_1)
                                .at(10, briefed())
                                .at(60, updated(EXECUTIVE).promising(100)),
                        100))
                .isEqualTo("0-60 HIT, 10-250 HIT, 60-100 OPEN");
    }

    @Test
    void a_withdrawn_update_is_left_out_as_if_never_published() {
        assertThat(external(
                        declared(SEV_1).at(50, updated(PUBLIC).promising(110)).at(55, withdrawn("Wrong")), 58))
                .isEqualTo("0-60 OPEN");
        assertThat(external(
                        declared(SEV_1).at(50, updated(PUBLIC).promising(110)).at(300, withdrawn("Wrong")), 100))
                .isEqualTo("0-60 MISS, 60-120 OPEN");
        assertThat(external(declared(SEV_1).at(50, concluded(PUBLIC)).at(55, withdrawn("Wrong")), 61))
                .isEqualTo("0-60 MISS, 60-120 OPEN");
    }

    @Test
    void what_was_resolved_before_it_was_declared_opens_no_window() {
        assertThat(external(declared(SEV_1).at(-30, moved(Status.RESOLVED)).at(20, updated(PUBLIC)), 300))
                .isEmpty();
    }

    @Test
    void facts_recorded_late_count_at_their_time() {
        assertThat(external(
                        declared(SEV_1).at(100, updated(PUBLIC).promising(150)).at(40, updated(PUBLIC)), 120))
                .isEqualTo("0-60 HIT, 40-100 HIT, 100-150 OPEN");
    }

    @Test
    void at_equal_instants_the_severity_comes_before_the_update_and_the_update_before_the_status() {
        assertThat(external(declared(SEV_3).at(30, updated(PUBLIC)).at(30, severity(SEV_2)), 31))
                .isEqualTo("30-90 HIT, 30-150 OPEN");
        assertThat(external(declared(SEV_1).at(60, moved(Status.RESOLVED)).at(60, concluded(PUBLIC)), 100))
                .isEqualTo("0-60 HIT");
    }

    @Test
    void every_end_stops_the_line() {
        assertThat(external(declared(SEV_1).at(50, moved(Status.RESOLVED)), 500))
                .isEqualTo("0-60 DROPPED");
        assertThat(external(declared(SEV_1).at(50, cancelled()), 500)).isEqualTo("0-60 DROPPED");
        assertThat(external(declared(SEV_1).at(50, merged()), 500)).isEqualTo("0-60 DROPPED");
        assertThat(external(declared(SEV_1).at(50, moved(Status.RESOLVED)).at(70, moved(Status.CLOSED)), 500))
                .isEqualTo("0-60 DROPPED");
    }

    @Test
    void moving_forward_while_open_changes_nothing() {
        assertThat(external(declared(SEV_1).at(10, moved(Status.CONTAINED)).at(20, moved(Status.MITIGATED)), 30))
                .isEqualTo("0-60 OPEN");
    }

    @Test
    void reopening_opens_a_window() {
        assertThat(external(
                        declared(SEV_1)
                                .at(10, updated(PUBLIC).promising(70))
                                .at(50, moved(Status.RESOLVED))
                                .at(500, reopened(Status.CONTAINED)),
                        510))
                .isEqualTo("0-60 HIT, 10-70 DROPPED, 500-560 OPEN");
    }

    @Test
    void a_fall_back_goes_on_where_a_resolution_had_suspended() {
        assertThat(external(
                        declared(SEV_1)
                                .at(10, moved(Status.MITIGATED))
                                .at(20, concluded(PUBLIC))
                                .at(40, moved(Status.CONTAINED)),
                        50))
                .isEqualTo("0-60 HIT, 40-100 OPEN");
    }

    @Test
    void unmerging_opens_a_window_unless_it_had_been_resolved() {
        assertThat(external(declared(SEV_1).at(10, merged()).at(100, unmerged()), 110))
                .isEqualTo("0-60 DROPPED, 100-160 OPEN");
        assertThat(external(
                        declared(SEV_1)
                                .at(5, moved(Status.RESOLVED))
                                .at(10, merged())
                                .at(100, unmerged()),
                        110))
                .isEqualTo("0-60 DROPPED");
    }

    @Test
    void entering_a_status_that_it_has_already_changes_nothing() {
        assertThat(external(
                        declared(SEV_1)
                                .at(10, moved(Status.CONTAINED))
                                .at(20, moved(Status.CONTAINED))
                                .at(30, moved(Status.RESOLVED))
                                .at(200, moved(Status.RESOLVED)),
                        500))
                .isEqualTo("0-60 DROPPED");
    }

    private static String external(Story story, int minute) {
        return windows(story, CadenceLine.EXTERNAL, minute);
    }

    private static String executive(Story story, int minute) {
        return windows(story, CadenceLine.EXECUTIVE, minute);
    }

    private static String windows(Story story, CadenceLine line, int minute) {
        return LineRecord.of(story.state(), Policy.builtIn(), line, Measure.TARGET, at(minute)).windows().stream()
                .map(window ->
                        "%d-%d %s".formatted(minute(window.openedAt()), minute(window.dueAt()), window.outcome()))
                .collect(joining(", "));
    }

    private static long minute(Instant at) {
        return Duration.between(StoryTime.DECLARED, at).toMinutes();
    }
}
