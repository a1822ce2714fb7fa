package dev.klaxon.domain.promise;

import static dev.klaxon.domain.story.Facts.acknowledged;
import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.concluded;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.reopened;
import static dev.klaxon.domain.story.Facts.requested;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.Facts.withdrawn;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.Story.imported;
import static dev.klaxon.domain.story.StoryTime.at;
import static dev.klaxon.domain.story.WorkFacts.briefed;
import static dev.klaxon.domain.story.WorkFacts.deadlineMet;
import static dev.klaxon.domain.story.WorkFacts.deadlineSet;
import static dev.klaxon.domain.story.WorkFacts.settled;
import static dev.klaxon.domain.story.WorkFacts.suspected;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.EXECUTIVE;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_0;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Story;
import dev.klaxon.domain.story.StoryTime;
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
        assertThat(owed(staffed(SEV_2).at(5, acknowledged()))).containsExactly("UPDATE 0-60 then 120");
        assertThat(owed(staffed(SEV_3))).containsExactly("UPDATE 0-60");
    }

    @Test
    void each_audience_is_owed_what_its_last_update_promised() {
        assertThat(updates(staffed(SEV_1)
                        .at(10, updated(PUBLIC).promising(100))
                        .at(20, updated(CUSTOMER).promising(80))))
                .containsExactly("UPDATE/CUSTOMER 20-80 then 60", "UPDATE/PUBLIC 10-100 then 60");
        assertThat(updates(staffed(SEV_1)
                        .at(10, updated(PUBLIC).promising(60))
                        .at(50, updated(PUBLIC).promising(90))))
                .containsExactly("UPDATE/PUBLIC 50-90 then 60");
    }

    @Test
    void a_withdrawn_update_owes_nothing_and_what_was_owed_before_is_owed_again() {
        assertThat(updates(staffed(SEV_1)
                        .at(10, updated(PUBLIC).promising(60))
                        .at(50, updated(PUBLIC).promising(90))
                        .at(55, withdrawn("Wrong"))))
                .containsExactly("UPDATE/PUBLIC 10-60 then 60");
        assertThat(updates(staffed(SEV_1).at(10, updated(PUBLIC).promising(60)).at(55, withdrawn("Wrong"))))
                .containsExactly("UPDATE 0-60 then 60");
    }

    @Test
    void a_resolution_ends_what_is_owed_to_its_audience_alone() {
        assertThat(updates(staffed(SEV_1)
                        .at(10, updated(PUBLIC).promising(60))
                        .at(10, updated(CUSTOMER).promising(70))
                        .at(50, concluded(PUBLIC))))
                .containsExactly("UPDATE/CUSTOMER 10-70 then 60");
    }

    @Test
    void a_fall_back_or_a_reopening_owes_the_next_update_again() {
        Story resolution = staffed(SEV_1)
                .at(5, moved(Status.MITIGATED))
                .at(10, updated(PUBLIC).promising(60))
                .at(50, concluded(PUBLIC));
        assertThat(updates(resolution.at(80, moved(Status.CONTAINED)))).containsExactly("UPDATE/PUBLIC 80-140 then 60");
        assertThat(updates(staffed(SEV_1)
                        .at(50, concluded(PUBLIC))
                        .at(51, moved(Status.RESOLVED))
                        .at(80, reopened(Status.CONTAINED))))
                .containsExactly("UPDATE/PUBLIC 80-140 then 60");
    }

    @Test
    void a_change_of_severity_moves_what_is_owed_as_the_cadence_does() {
        assertThat(updates(staffed(SEV_2).at(10, updated(PUBLIC).promising(130)).at(20, severity(SEV_1))))
                .containsExactly("UPDATE/PUBLIC 10-80 then 60");
        assertThat(updates(staffed(SEV_2).at(10, updated(PUBLIC).promising(130)).at(20, severity(SEV_3))))
                .isEmpty();
        assertThat(updates(staffed(SEV_3).at(10, updated(PUBLIC)).at(20, severity(SEV_1))))
                .containsExactly("UPDATE/PUBLIC 20-80 then 60");
    }

    @Test
    void a_promise_that_nobody_asked_for_is_owed_once() {
        assertThat(updates(staffed(SEV_3).at(10, updated(PUBLIC).promising(130))))
                .containsExactly("UPDATE/PUBLIC 10-130");
        assertThat(updates(staffed(SEV_1)
                        .at(10, updated(PUBLIC).promising(60))
                        .at(10, updated(INTERNAL).promising(30))))
                .containsExactly("UPDATE/INTERNAL 10-30", "UPDATE/PUBLIC 10-60 then 60");
        assertThat(updates(staffed(SEV_3)
                        .at(10, updated(PUBLIC).promising(130))
                        .at(20, moved(Status.RESOLVED))
                        .at(30, reopened(Status.CONTAINED))))
                .isEmpty();
    }

    @Test
    void briefs_and_updates_to_executives_keep_one_line() {
        assertThat(executives(staffed(SEV_1).at(10, briefed()))).containsExactly("BRIEF 10-250 then 240");
        assertThat(executives(staffed(SEV_1)
                        .at(10, briefed())
                        .at(20, updated(EXECUTIVE).promising(100))))
                .containsExactly("UPDATE/EXECUTIVE 20-100 then 240");
        assertThat(executives(
                        staffed(SEV_1).at(20, updated(EXECUTIVE).promising(100)).at(30, briefed())))
                .containsExactly("BRIEF 30-270 then 240");
        assertThat(executives(staffed(SEV_2).at(20, updated(EXECUTIVE).promising(100))))
                .containsExactly("UPDATE/EXECUTIVE 20-100");
    }

    @Test
    void a_requested_role_is_owed_until_somebody_holds_it() {
        assertThat(roles(staffed(SEV_0).at(0, requested(Role.LEGAL)).at(0, requested(Role.SECURITY))))
                .containsExactly("ROLE/LEGAL 0-30", "ROLE/SECURITY 0-30");
        assertThat(roles(staffed(SEV_0).at(0, requested(Role.LEGAL)).at(5, assigned(Role.LEGAL, "leo"))))
                .isEmpty();
        assertThat(roles(staffed(SEV_1).at(0, requested(Role.LEGAL)))).isEmpty();
        assertThat(roles(staffed(SEV_1).at(0, requested(Role.LEGAL)).at(40, severity(SEV_0))))
                .containsExactly("ROLE/LEGAL 40-70");
    }

    @Test
    void a_role_that_is_asked_for_twice_is_owed_by_the_sooner_time() {
        assertThat(roles(declared(SEV_0)
                        .at(1, assigned(Role.COMMS_LEAD, "cleo"))
                        .at(0, requested(Role.INCIDENT_COMMANDER))))
                .containsExactly("ROLE/INCIDENT_COMMANDER 0-15");
    }

    @Test
    void a_hypothesis_is_owed_its_outcome_within_the_timebox() {
        Story open = staffed(SEV_3).at(1, updated(PUBLIC)).at(10, suspected(20));
        assertThat(owed(open))
                .singleElement()
                .asString()
                .startsWith("HYPOTHESIS/")
                .endsWith(" 10-30");
        assertThat(owed(open.at(15, settled(HypothesisOutcome.REFUTED)))).isEmpty();
        assertThat(owed(staffed(SEV_3).at(1, updated(PUBLIC)).at(10, suspected(null))))
                .isEmpty();
    }

    @Test
    void a_duty_to_an_authority_is_owed_until_it_is_met_or_the_incident_ends() {
        Story set = staffed(SEV_3).at(1, updated(PUBLIC)).at(10, deadlineSet(4320));
        assertThat(owed(set))
                .singleElement()
                .asString()
                .startsWith("REGULATORY_DEADLINE/")
                .endsWith(" 10-4320");
        assertThat(owed(set.at(20, moved(Status.RESOLVED)))).hasSize(1);
        assertThat(owed(set.at(30, deadlineMet()))).isEmpty();
        assertThat(owed(staffed(SEV_3)
                        .at(10, deadlineSet(4320))
                        .at(20, moved(Status.RESOLVED))
                        .at(30, moved(Status.CLOSED))))
                .isEmpty();
    }

    @Test
    void nothing_is_owed_once_it_is_over() {
        assertThat(owed(declared(SEV_3).at(5, suspected(10)).at(10, moved(Status.RESOLVED))))
                .isEmpty();
        assertThat(owed(declared(SEV_1).at(10, cancelled()))).isEmpty();
        assertThat(owed(declared(SEV_1).at(10, merged()))).isEmpty();
    }

    @Test
    void imported_history_owes_nothing() {
        assertThat(owed(imported(SEV_1).at(10, updated(PUBLIC).promising(60)).at(10, deadlineSet(20))))
                .isEmpty();
    }

    @Test
    void a_window_that_was_missed_is_followed_by_the_next_and_each_has_a_name_for_ever() {
        Promise promise =
                Owed.of(staffed(SEV_1).at(10, updated(PUBLIC).promising(100)).state(), Policy.builtIn()).stream()
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

    private static Story staffed(Severity severity) {
        return declared(severity)
                .at(0, assigned(Role.INCIDENT_COMMANDER, "ana"))
                .at(0, assigned(Role.COMMS_LEAD, "cleo"));
    }

    private static List<String> owed(Story story) {
        return Owed.of(story.state(), Policy.builtIn()).stream()
                .map(OwedTest::told)
                .toList();
    }

    private static List<String> updates(Story story) {
        return owed(story).stream().filter(each -> each.startsWith("UPDATE")).toList();
    }

    private static List<String> executives(Story story) {
        return owed(story.at(1, updated(PUBLIC))).stream()
                .filter(each -> each.startsWith("UPDATE/EXECUTIVE") || each.startsWith("BRIEF"))
                .toList();
    }

    private static List<String> roles(Story story) {
        return owed(story).stream().filter(each -> each.startsWith("ROLE")).toList();
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
        return Duration.between(StoryTime.DECLARED, at).toMinutes();
    }
}
