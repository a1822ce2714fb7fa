package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.watch.AcknowledgementBecameOverdue;
import dev.klaxon.events.watch.UpdateBecameOverdue;
import dev.klaxon.events.watch.WatchEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordOverdueTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Watch NOTHING = new Watch(Set.of());

    @Test
    void records_the_window_that_passed_at_its_due_time() {
        Tale tale = Tale.declared(NOON, SEV_1);

        List<WatchEvent> events = decided(tale, 16, NOTHING, "ACKNOWLEDGEMENT@2026-01-02T12:00:00Z");

        assertThat(events)
                .containsExactly(new AcknowledgementBecameOverdue(
                        tale.incidentId(),
                        "ACKNOWLEDGEMENT@2026-01-02T12:00:00Z",
                        NOON,
                        tale.at(15),
                        new Claim(Person.of("klaxon", "Klaxon"), tale.at(15), Precision.SECOND)));
    }

    @Test
    void records_nothing_before_its_time_and_nothing_twice() {
        Tale tale = Tale.declared(NOON, SEV_1);
        String window = "ACKNOWLEDGEMENT@2026-01-02T12:00:00Z";

        assertThat(decided(tale, 15, NOTHING, window)).isEmpty();
        assertThat(decided(tale, 16, new Watch(Set.of(window)), window)).isEmpty();
        assertThat(decided(tale.staffed(), 16, NOTHING, window)).isEmpty();
    }

    @Test
    void records_the_windows_that_follow_a_missed_one_with_it() {
        Tale tale = Tale.declared(NOON, SEV_1).update(10, PUBLIC, NOON.plusSeconds(3600));

        List<WatchEvent> events = decided(tale, 301, NOTHING, "UPDATE/PUBLIC@2026-01-02T12:10:00Z");

        assertThat(events)
                .hasSize(5)
                .allSatisfy(event ->
                        assertThat(((UpdateBecameOverdue) event).audience()).isEqualTo(PUBLIC))
                .extracting(WatchEvent::dueAt)
                .containsExactly(tale.at(60), tale.at(120), tale.at(180), tale.at(240), tale.at(300));
        Watch watch = Watch.of(events.subList(0, 3));
        assertThat(decided(tale, 301, watch, "UPDATE/PUBLIC@2026-01-02T15:00:00Z"))
                .extracting(WatchEvent::dueAt)
                .containsExactly(tale.at(240), tale.at(300));
    }

    @Test
    void waits_for_the_first_window_that_is_not_recorded() {
        Tale tale = Tale.declared(NOON, SEV_1).staffed().update(10, PUBLIC, NOON.plusSeconds(3600));
        Watch watch = Watch.of(decided(tale, 121, NOTHING, "UPDATE/PUBLIC@2026-01-02T12:10:00Z"));

        assertThat(waitedFor(tale, watch, Map.of(), 121))
                .containsExactly("UPDATE/PUBLIC@2026-01-02T14:00:00Z", "BRIEF@2026-01-02T12:00:00Z");
    }

    @Test
    void keeps_in_mind_since_when_a_window_is_known() {
        Tale tale = Tale.declared(NOON, SEV_1).staffed();
        Map<String, Instant> known = Map.of("BRIEF@2026-01-02T12:00:00Z", NOON);

        assertThat(reckoning(tale, NOTHING, known, 90).windows())
                .contains(new WatchedWindow("BRIEF@2026-01-02T12:00:00Z", tale.at(60), NOON))
                .contains(new WatchedWindow("UPDATE@2026-01-02T12:00:00Z", tale.at(60), tale.at(90)))
                .extracting(WatchedWindow::firesAt)
                .containsExactlyInAnyOrder(tale.at(60), tale.at(90).plusSeconds(5));
    }

    @Test
    void waits_in_a_drill_only_for_what_was_still_ahead_when_it_became_known() {
        Tale tale = Tale.drill(NOON, SEV_1).update(10, PUBLIC, NOON.plusSeconds(3600));

        assertThat(waitedFor(tale, NOTHING, Map.of(), 200))
                .containsExactlyInAnyOrder("UPDATE/PUBLIC@2026-01-02T15:00:00Z", "BRIEF@2026-01-02T13:00:00Z");
        assertThat(waitedFor(tale, NOTHING, Map.of("UPDATE/PUBLIC@2026-01-02T13:00:00Z", tale.at(110)), 200))
                .contains("UPDATE/PUBLIC@2026-01-02T13:00:00Z");
    }

    private static List<WatchEvent> decided(Tale tale, int minute, Watch watch, String... windows) {
        Instant now = tale.at(minute);
        return RecordOverdueHandler.decide(
                new RecordOverdue(tale.incidentId(), Set.of(windows)),
                tale.state(),
                Policy.builtIn(),
                watch,
                new Claim(Person.of("klaxon", "Klaxon"), now, Precision.SECOND),
                now);
    }

    private static List<String> waitedFor(Tale tale, Watch watch, Map<String, Instant> known, int minute) {
        return reckoning(tale, watch, known, minute).windows().stream()
                .map(WatchedWindow::id)
                .toList();
    }

    private static Reckoning reckoning(Tale tale, Watch watch, Map<String, Instant> known, int minute) {
        return new Reckoning(tale.state(), Policy.builtIn(), watch, known, tale.at(minute));
    }
}
