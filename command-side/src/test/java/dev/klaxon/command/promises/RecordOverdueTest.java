package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.watch.AcknowledgementBecameOverdue;
import dev.klaxon.events.watch.ActionBecameOverdue;
import dev.klaxon.events.watch.BriefBecameOverdue;
import dev.klaxon.events.watch.PostmortemBecameOverdue;
import dev.klaxon.events.watch.UpdateBecameOverdue;
import dev.klaxon.events.watch.WatchEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordOverdueTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Watch NOTHING = new Watch(Set.of());

    @Test
    void records_the_window_that_passed_at_its_due_time() {
        Tale tale = Tale.declared(NOON, SEV_1);

        assertThat(decided(tale, 16, 0, NOTHING))
                .hasSize(3)
                .contains(new AcknowledgementBecameOverdue(
                        tale.incidentId(),
                        "ACKNOWLEDGEMENT@2026-01-02T12:00:00Z",
                        NOON,
                        tale.at(15),
                        new Claim(Person.of("klaxon", "Klaxon"), tale.at(15), Precision.SECOND)));
    }

    @Test
    void records_nothing_before_its_time_and_nothing_twice() {
        Tale tale = Tale.declared(NOON, SEV_1);

        assertThat(decided(tale, 15, 0, NOTHING)).isEmpty();
        assertThat(decided(tale, 16, 0, Watch.of(decided(tale, 16, 0, NOTHING))))
                .isEmpty();
        assertThat(decided(tale.staffed(), 16, 0, NOTHING)).isEmpty();
    }

    @Test
    void passes_over_what_is_no_longer_what_it_was_when_it_was_reckoned() {
        Tale tale = Tale.declared(NOON, SEV_1).staffed();
        RecordOverdue command = command(tale, 0);

        tale.update(10, PUBLIC, NOON.plusSeconds(3600));

        assertThat(decided(command, tale, 61, NOTHING)).hasOnlyElementsOfType(BriefBecameOverdue.class);
    }

    @Test
    void records_each_window_that_passes_once_the_promise_is_known() {
        Tale tale = Tale.declared(NOON, SEV_1).update(10, PUBLIC, NOON.plusSeconds(3600));

        List<WatchEvent> events = updates(decided(tale, 301, 10, NOTHING));

        assertThat(events)
                .extracting(WatchEvent::dueAt)
                .containsExactly(tale.at(60), tale.at(120), tale.at(180), tale.at(240), tale.at(300));
        assertThat(updates(decided(tale, 301, 10, Watch.of(events.subList(0, 3)))))
                .extracting(WatchEvent::dueAt)
                .containsExactly(tale.at(240), tale.at(300));
    }

    @Test
    void records_only_the_last_of_the_windows_that_had_passed_before_the_promise_was_known() {
        Tale tale = Tale.declared(Instant.EPOCH, SEV_1).staffed();
        int told = 56 * 365 * 24 * 60;

        assertThat(decided(tale, told, told, NOTHING)).isEmpty();
        assertThat(decided(tale, told + 1, told, NOTHING))
                .extracting(WatchEvent::dueAt)
                .containsExactly(tale.at(told - 180), tale.at(told));
        assertThat(decided(tale, told + 61, told, NOTHING))
                .extracting(WatchEvent::dueAt)
                .containsExactly(tale.at(told - 180), tale.at(told), tale.at(told + 60), tale.at(told + 60));
    }

    @Test
    void records_of_a_drill_only_what_was_still_ahead_when_it_became_known() {
        Tale drill = Tale.drill(NOON, SEV_1).update(10, PUBLIC, NOON.plusSeconds(3600));

        assertThat(decided(drill, 110, 90, NOTHING)).isEmpty();
        assertThat(updates(decided(drill, 181, 110, NOTHING)))
                .extracting(WatchEvent::dueAt)
                .containsExactly(drill.at(120), drill.at(180));
    }

    @Test
    void records_a_long_silence_piece_by_piece() {
        Tale tale = Tale.declared(NOON, SEV_1).staffed().update(10, PUBLIC, NOON.plusSeconds(3600));
        int month = 30 * 24 * 60;

        List<WatchEvent> first = decided(tale, month, 10, NOTHING);

        assertThat(first).hasSize(RecordOverdueHandler.MOST_AT_ONCE);
        List<WatchEvent> second = decided(tale, month, 10, Watch.of(first));
        assertThat(second.getFirst().dueAt()).isAfterOrEqualTo(first.getLast().dueAt());
        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void waits_for_the_first_window_that_is_not_recorded() {
        Tale tale = Tale.declared(NOON, SEV_1).staffed().update(10, PUBLIC, NOON.plusSeconds(3600));
        Watch watch = Watch.of(updates(decided(tale, 121, 10, NOTHING)));

        assertThat(next(tale, 10, watch))
                .containsExactlyInAnyOrder(
                        "UPDATE/PUBLIC@2026-01-02T14:00:00Z " + tale.at(180),
                        "BRIEF@2026-01-02T12:00:00Z " + tale.at(60));
    }

    @Test
    void waits_a_little_where_the_due_time_had_passed_before_it_was_known() {
        Tale tale = Tale.declared(NOON, SEV_1).staffed();

        assertThat(next(tale, 90, NOTHING))
                .containsExactlyInAnyOrder(
                        "UPDATE@2026-01-02T12:00:00Z " + tale.at(90).plusSeconds(5),
                        "BRIEF@2026-01-02T12:00:00Z " + tale.at(90).plusSeconds(5));
    }

    @Test
    void records_what_was_to_be_learnt_and_names_what_it_is_about() {
        Tale tale = Tale.declared(NOON, SEV_1).moved(10, Status.RESOLVED);
        Standing unbooked = tale.standing();
        ActionId action = new ActionId(new UUID(3, 3));
        Learning learning = Learning.booked(tale, 20, 60).action(20, action, LocalDate.of(2026, 1, 3));
        Instant later = Instant.parse("2026-01-10T00:00:00.000001Z");

        assertThat(decided(unbooked, later))
                .singleElement()
                .isInstanceOfSatisfying(
                        PostmortemBecameOverdue.class,
                        event -> assertThat(event.postmortemId()).isNull());
        assertThat(decided(learning.standing(), later))
                .satisfiesExactly(
                        event -> assertThat(event)
                                .isInstanceOfSatisfying(
                                        PostmortemBecameOverdue.class,
                                        held -> assertThat(held.postmortemId()).isEqualTo(learning.id())),
                        event -> assertThat(event).isInstanceOfSatisfying(ActionBecameOverdue.class, open -> {
                            assertThat(open.postmortemId()).isEqualTo(learning.id());
                            assertThat(open.actionId()).isEqualTo(action);
                            assertThat(open.dueAt()).isEqualTo("2026-01-04T00:00:00Z");
                        }));
    }

    private static List<WatchEvent> decided(Standing standing, Instant now) {
        Map<Promise, Instant> known = standing.owed(Policy.builtIn()).stream()
                .collect(Collectors.toMap(Function.identity(), promise -> NOON));
        return RecordOverdueHandler.decide(
                new RecordOverdue(standing.incident().id(), known),
                standing,
                Policy.builtIn(),
                NOTHING,
                new Claim(Person.of("klaxon", "Klaxon"), now, Precision.SECOND),
                now);
    }

    private static List<WatchEvent> updates(List<WatchEvent> events) {
        return events.stream().filter(UpdateBecameOverdue.class::isInstance).toList();
    }

    private static List<WatchEvent> decided(Tale tale, int minute, int known, Watch watch) {
        return decided(command(tale, known), tale, minute, watch);
    }

    private static List<WatchEvent> decided(RecordOverdue command, Tale tale, int minute, Watch watch) {
        Instant now = tale.at(minute);
        Claim claim = new Claim(Person.of("klaxon", "Klaxon"), now, Precision.SECOND);
        return RecordOverdueHandler.decide(command, tale.standing(), Policy.builtIn(), watch, claim, now);
    }

    private static RecordOverdue command(Tale tale, int known) {
        return new RecordOverdue(
                tale.incidentId(),
                owed(tale).stream().collect(Collectors.toMap(Function.identity(), promise -> tale.at(known))));
    }

    private static List<String> next(Tale tale, int known, Watch watch) {
        return owed(tale).stream()
                .flatMap(promise -> new WatchedPromise(promise, tale.at(known), false).next(watch).stream())
                .map(window -> window.slot().id() + " " + window.firesAt())
                .toList();
    }

    private static List<Promise> owed(Tale tale) {
        return tale.standing().owed(Policy.builtIn());
    }
}
