package dev.klaxon.domain.clock;

import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The acknowledgement clock of the built-in policy: 15 min on SEV-1, 60 min on SEV-2, none on SEV-3. */
class RunningClockTest {

    private static final Instant START = Instant.parse("2026-01-02T03:00:00Z");

    @Test
    void runs_from_its_start_for_the_limit_of_the_severity_in_force() {
        assertThat(clock(null, change(0, SEV_1))).contains(running(0, 15));
        assertThat(clock(null, change(-5, SEV_2), change(0, SEV_1))).contains(running(0, 15));
    }

    @Test
    void a_worse_severity_moves_the_due_time_to_the_earlier() {
        assertThat(clock(null, change(0, SEV_2), change(5, SEV_1))).contains(running(0, 20));
        assertThat(clock(null, change(0, SEV_2), change(50, SEV_1))).contains(running(0, 60));
    }

    @Test
    void a_milder_severity_does_not_move_it() {
        assertThat(clock(null, change(0, SEV_1), change(5, SEV_2))).contains(running(0, 15));
    }

    @Test
    void a_severity_without_limit_drops_the_open_clock() {
        assertThat(clock(null, change(0, SEV_1), change(5, SEV_3))).isEmpty();
        assertThat(clock(null, change(0, SEV_1), change(15, SEV_3))).isEmpty();
    }

    @Test
    void one_that_gains_a_limit_starts_it_then() {
        assertThat(clock(null, change(0, SEV_3), change(30, SEV_1))).contains(running(30, 45));
        assertThat(clock(null, change(0, SEV_1), change(5, SEV_3), change(30, SEV_2)))
                .contains(running(30, 90));
        assertThat(clock(null, change(7, SEV_1))).contains(running(7, 22));
    }

    @Test
    void what_has_run_out_is_moved_by_nothing() {
        assertThat(clock(null, change(0, SEV_1), change(16, SEV_3))).contains(running(0, 15));
    }

    @Test
    void what_has_stopped_is_moved_by_nothing() {
        assertThat(clock(10, change(0, SEV_2), change(11, SEV_1))).contains(running(0, 60));
        assertThat(clock(10, change(0, SEV_2), change(10, SEV_1))).contains(running(0, 25));
        assertThat(clock(10, change(0, SEV_3), change(11, SEV_1))).isEmpty();
    }

    @Test
    void naming_the_severity_again_moves_nothing() {
        assertThat(clock(null, change(0, SEV_1), change(5, SEV_1))).contains(running(0, 15));
    }

    @Test
    void an_incident_without_severity_has_no_clock() {
        assertThat(clock(null)).isEmpty();
    }

    @Test
    void business_days_are_counted_from_the_change() {
        DueRule ticket = (severity, from) -> Policy.builtIn().clocks().ticketDue(severity, from);

        // A Friday, and the SEV-2 ticket may wait for the end of Monday.
        assertThat(RunningClock.of(START, List.of(change(0, SEV_2)), ticket, null))
                .contains(new RunningClock(START, Instant.parse("2026-01-06T00:00:00Z")));
        assertThat(RunningClock.of(START, List.of(change(0, SEV_2), change(60, SEV_1)), ticket, null))
                .contains(running(0, 180));
    }

    private static Optional<RunningClock> clock(@Nullable Integer stoppedAt, SeverityChange... changes) {
        return RunningClock.of(
                START,
                List.of(changes),
                (severity, from) ->
                        Policy.builtIn().clocks().acknowledgeWithin(severity).map(from::plus),
                stoppedAt == null ? null : at(stoppedAt));
    }

    private static SeverityChange change(int minute, Severity severity) {
        return new SeverityChange(at(minute), severity);
    }

    private static RunningClock running(int from, int due) {
        return new RunningClock(at(from), at(due));
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
