package dev.klaxon.domain.promise;

import static dev.klaxon.domain.incident.Course.at;
import static dev.klaxon.domain.incident.Course.declared;
import static dev.klaxon.domain.incident.Course.imported;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.EXECUTIVE;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_0;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.Course;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwedTest {

    @Test
    void a_new_incident_owes_its_first_answers() {
        assertThat(owed(declared(SEV_1)))
                .containsExactly(
                        "ACKNOWLEDGEMENT 0-15",
                        "ROLE/INCIDENT_COMMANDER 0-15",
                        "ROLE/COMMS_LEAD 0-15",
                        "UPDATE 0-60 then 60",
                        "BRIEF 0-60 then 240");
        assertThat(owed(staffed(SEV_2).acknowledged(5))).containsExactly("UPDATE 0-60 then 120");
        assertThat(owed(staffed(SEV_3))).containsExactly("UPDATE 0-60");
    }

    @Test
    void each_audience_is_owed_what_its_last_update_promised() {
        assertThat(updates(staffed(SEV_1).update(10, PUBLIC, 100).update(20, CUSTOMER, 80)))
                .containsExactly("UPDATE/CUSTOMER 20-80 then 60", "UPDATE/PUBLIC 10-100 then 60");
        assertThat(updates(staffed(SEV_1).update(10, PUBLIC, 60).update(50, PUBLIC, 90)))
                .containsExactly("UPDATE/PUBLIC 50-90 then 60");
    }

    @Test
    void a_withdrawn_update_owes_nothing_and_what_was_owed_before_is_owed_again() {
        assertThat(updates(staffed(SEV_1)
                        .update(10, PUBLIC, 60)
                        .update(50, PUBLIC, 90)
                        .withdrawn(55)))
                .containsExactly("UPDATE/PUBLIC 10-60 then 60");
        assertThat(updates(staffed(SEV_1).update(10, PUBLIC, 60).withdrawn(55))).containsExactly("UPDATE 0-60 then 60");
    }

    @Test
    void a_resolution_ends_what_is_owed_to_its_audience_alone() {
        assertThat(updates(staffed(SEV_1)
                        .update(10, PUBLIC, 60)
                        .update(10, CUSTOMER, 70)
                        .resolution(50, PUBLIC)))
                .containsExactly("UPDATE/CUSTOMER 10-70 then 60");
    }

    @Test
    void a_fall_back_or_a_reopening_owes_the_next_update_again() {
        Course resolution =
                staffed(SEV_1).moved(5, Status.MITIGATED).update(10, PUBLIC, 60).resolution(50, PUBLIC);
        assertThat(updates(resolution.moved(80, Status.CONTAINED))).containsExactly("UPDATE/PUBLIC 80-140 then 60");
        assertThat(updates(staffed(SEV_1)
                        .resolution(50, PUBLIC)
                        .moved(51, Status.RESOLVED)
                        .reopened(80)))
                .containsExactly("UPDATE/PUBLIC 80-140 then 60");
    }

    @Test
    void a_change_of_severity_moves_what_is_owed_as_the_cadence_does() {
        assertThat(updates(staffed(SEV_2).update(10, PUBLIC, 130).severity(20, SEV_1)))
                .containsExactly("UPDATE/PUBLIC 10-80 then 60");
        assertThat(updates(staffed(SEV_2).update(10, PUBLIC, 130).severity(20, SEV_3)))
                .isEmpty();
        assertThat(updates(staffed(SEV_3).update(10, PUBLIC, null).severity(20, SEV_1)))
                .containsExactly("UPDATE/PUBLIC 20-80 then 60");
    }

    @Test
    void a_promise_that_nobody_asked_for_is_owed_once() {
        assertThat(updates(staffed(SEV_3).update(10, PUBLIC, 130))).containsExactly("UPDATE/PUBLIC 10-130");
        assertThat(updates(staffed(SEV_1).update(10, PUBLIC, 60).update(10, INTERNAL, 30)))
                .containsExactly("UPDATE/INTERNAL 10-30", "UPDATE/PUBLIC 10-60 then 60");
        assertThat(updates(staffed(SEV_3)
                        .update(10, PUBLIC, 130)
                        .moved(20, Status.RESOLVED)
                        .reopened(30)))
                .isEmpty();
    }

    @Test
    void briefs_and_updates_to_executives_keep_one_line() {
        assertThat(executives(staffed(SEV_1).brief(10))).containsExactly("BRIEF 10-250 then 240");
        assertThat(executives(staffed(SEV_1).brief(10).update(20, EXECUTIVE, 100)))
                .containsExactly("UPDATE/EXECUTIVE 20-100 then 240");
        assertThat(executives(staffed(SEV_1).update(20, EXECUTIVE, 100).brief(30)))
                .containsExactly("BRIEF 30-270 then 240");
        assertThat(executives(staffed(SEV_2).update(20, EXECUTIVE, 100))).containsExactly("UPDATE/EXECUTIVE 20-100");
    }

    @Test
    void a_requested_role_is_owed_until_somebody_holds_it() {
        assertThat(roles(staffed(SEV_0).requested(0, Role.LEGAL).requested(0, Role.SECURITY)))
                .containsExactly("ROLE/LEGAL 0-30", "ROLE/SECURITY 0-30");
        assertThat(roles(staffed(SEV_0).requested(0, Role.LEGAL).role(5, Role.LEGAL, "leo")))
                .isEmpty();
        assertThat(roles(staffed(SEV_1).requested(0, Role.LEGAL))).isEmpty();
        assertThat(roles(staffed(SEV_1).requested(0, Role.LEGAL).severity(40, SEV_0)))
                .containsExactly("ROLE/LEGAL 40-70");
    }

    @Test
    void a_role_that_is_asked_for_twice_is_owed_by_the_sooner_time() {
        assertThat(roles(declared(SEV_0).role(1, Role.COMMS_LEAD, "cleo").requested(0, Role.INCIDENT_COMMANDER)))
                .containsExactly("ROLE/INCIDENT_COMMANDER 0-15");
    }

    @Test
    void a_hypothesis_is_owed_its_outcome_within_the_timebox() {
        Course open = staffed(SEV_3).update(1, PUBLIC, null).hypothesis(10, 20);
        assertThat(owed(open))
                .singleElement()
                .asString()
                .startsWith("HYPOTHESIS/")
                .endsWith(" 10-30");
        assertThat(owed(open.settled(15, HypothesisOutcome.REFUTED))).isEmpty();
        assertThat(owed(staffed(SEV_3).update(1, PUBLIC, null).hypothesis(10, null)))
                .isEmpty();
    }

    @Test
    void a_duty_to_an_authority_is_owed_until_it_is_met_or_the_incident_ends() {
        Course set = staffed(SEV_3).update(1, PUBLIC, null).deadline(10, 4320);
        assertThat(owed(set))
                .singleElement()
                .asString()
                .startsWith("REGULATORY_DEADLINE/")
                .endsWith(" 10-4320");
        assertThat(owed(set.moved(20, Status.RESOLVED))).hasSize(1);
        assertThat(owed(set.met(30))).isEmpty();
        assertThat(owed(staffed(SEV_3)
                        .deadline(10, 4320)
                        .moved(20, Status.RESOLVED)
                        .moved(30, Status.CLOSED)))
                .isEmpty();
    }

    @Test
    void nothing_is_owed_once_it_is_over() {
        assertThat(owed(declared(SEV_3).hypothesis(5, 10).moved(10, Status.RESOLVED)))
                .isEmpty();
        assertThat(owed(declared(SEV_1).cancelled(10))).isEmpty();
        assertThat(owed(declared(SEV_1).merged(10))).isEmpty();
    }

    @Test
    void imported_history_owes_nothing() {
        assertThat(owed(imported(SEV_1).update(10, PUBLIC, 60).deadline(10, 20)))
                .isEmpty();
    }

    @Test
    void a_window_that_was_missed_is_followed_by_the_next_and_each_has_a_name_for_ever() {
        Promise promise = Owed.of(staffed(SEV_1).update(10, PUBLIC, 100).state(), Policy.builtIn()).stream()
                .filter(each -> each.kind() == PromiseKind.UPDATE)
                .findFirst()
                .orElseThrow();

        assertThat(promise.first()).isEqualTo(slot("UPDATE/PUBLIC@2026-01-02T03:10:00Z", 10, 100));
        assertThat(promise.windowsAfter(at(0)).limit(3))
                .containsExactly(
                        slot("UPDATE/PUBLIC@2026-01-02T03:10:00Z", 10, 100),
                        slot("UPDATE/PUBLIC@2026-01-02T04:40:00Z", 100, 160),
                        slot("UPDATE/PUBLIC@2026-01-02T05:40:00Z", 160, 220));
        assertThat(promise.windowsAfter(at(100)).findFirst())
                .contains(slot("UPDATE/PUBLIC@2026-01-02T04:40:00Z", 100, 160));
        assertThat(promise.windowsAfter(at(219)).findFirst())
                .contains(slot("UPDATE/PUBLIC@2026-01-02T05:40:00Z", 160, 220));
        assertThat(promise.windowsAfter(at(220)).findFirst())
                .contains(slot("UPDATE/PUBLIC@2026-01-02T06:40:00Z", 220, 280));
        assertThat(promise.lastUntil(at(99))).isEmpty();
        assertThat(promise.lastUntil(at(100))).contains(promise.first());
        assertThat(promise.lastUntil(at(219))).contains(slot("UPDATE/PUBLIC@2026-01-02T04:40:00Z", 100, 160));
        assertThat(promise.lastUntil(at(220))).contains(slot("UPDATE/PUBLIC@2026-01-02T05:40:00Z", 160, 220));
    }

    @Test
    void what_is_owed_once_has_one_window() {
        Promise promise = Owed.of(declared(SEV_1).state(), Policy.builtIn()).getFirst();

        Slot window = slot("ACKNOWLEDGEMENT@2026-01-02T03:00:00Z", 0, 15);
        assertThat(promise.windowsAfter(at(14))).containsExactly(window);
        assertThat(promise.windowsAfter(at(15))).isEmpty();
        assertThat(promise.lastUntil(at(14))).isEmpty();
        assertThat(promise.lastUntil(at(500))).contains(window);
    }

    private static Course staffed(Severity severity) {
        return declared(severity).role(0, Role.INCIDENT_COMMANDER, "ana").role(0, Role.COMMS_LEAD, "cleo");
    }

    private static List<String> owed(Course course) {
        return Owed.of(course.state(), Policy.builtIn()).stream()
                .map(OwedTest::told)
                .toList();
    }

    private static List<String> updates(Course course) {
        return owed(course).stream().filter(each -> each.startsWith("UPDATE")).toList();
    }

    private static List<String> executives(Course course) {
        return owed(course.update(1, PUBLIC, null)).stream()
                .filter(each -> each.startsWith("UPDATE/EXECUTIVE") || each.startsWith("BRIEF"))
                .toList();
    }

    private static List<String> roles(Course course) {
        return owed(course).stream().filter(each -> each.startsWith("ROLE")).toList();
    }

    private static String told(Promise promise) {
        String subject = promise.subject() == null ? "" : "/" + promise.subject();
        Duration step = promise.step();
        return "%s%s %d-%d%s"
                .formatted(
                        promise.kind(),
                        subject,
                        minute(promise.openedAt()),
                        minute(promise.dueAt()),
                        step == null ? "" : " then " + step.toMinutes());
    }

    private static Slot slot(String id, int opened, int due) {
        return new Slot(id, at(opened), at(due));
    }

    private static long minute(Instant at) {
        return Duration.between(Course.DECLARED, at).toMinutes();
    }
}
