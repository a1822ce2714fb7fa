package dev.klaxon.domain.verdict;

import static dev.klaxon.domain.story.Facts.acknowledged;
import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.postmortemLinked;
import static dev.klaxon.domain.story.Facts.requested;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.Story.event;
import static dev.klaxon.domain.story.Story.imported;
import static dev.klaxon.domain.story.StoryTime.at;
import static dev.klaxon.domain.story.WorkFacts.briefed;
import static dev.klaxon.domain.story.WorkFacts.deadlineMet;
import static dev.klaxon.domain.story.WorkFacts.deadlineSet;
import static dev.klaxon.domain.story.WorkFacts.faultDomainNamed;
import static dev.klaxon.domain.story.WorkFacts.settled;
import static dev.klaxon.domain.story.WorkFacts.suspected;
import static dev.klaxon.domain.story.WorkFacts.ticketLinked;
import static dev.klaxon.domain.verdict.Rule.ACKNOWLEDGED_IN_TIME;
import static dev.klaxon.domain.verdict.Rule.DECLARED_IN_TIME;
import static dev.klaxon.domain.verdict.Rule.DIAGNOSED_IN_TIME;
import static dev.klaxon.domain.verdict.Rule.EXECUTIVE_CADENCE_LIMIT;
import static dev.klaxon.domain.verdict.Rule.EXECUTIVE_CADENCE_TARGET;
import static dev.klaxon.domain.verdict.Rule.EXTERNAL_CADENCE_LIMIT;
import static dev.klaxon.domain.verdict.Rule.EXTERNAL_CADENCE_TARGET;
import static dev.klaxon.domain.verdict.Rule.FIRST_BRIEF_IN_TIME;
import static dev.klaxon.domain.verdict.Rule.FIRST_ROLES_NAMED;
import static dev.klaxon.domain.verdict.Rule.FIRST_UPDATE_IN_TIME;
import static dev.klaxon.domain.verdict.Rule.HYPOTHESIS_TIMEBOX_KEPT;
import static dev.klaxon.domain.verdict.Rule.POSTMORTEM_BOOKED_IN_TIME;
import static dev.klaxon.domain.verdict.Rule.REGULATORY_DEADLINE_MET;
import static dev.klaxon.domain.verdict.Rule.REQUESTED_ROLE_ANSWERED;
import static dev.klaxon.domain.verdict.Rule.TICKET_IN_TIME;
import static dev.klaxon.events.incident.Audience.EXECUTIVE;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Role.COMMS_LEAD;
import static dev.klaxon.events.incident.Role.INCIDENT_COMMANDER;
import static dev.klaxon.events.incident.Role.LEGAL;
import static dev.klaxon.events.incident.Severity.SEV_0;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Story;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.Status;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The clocks, judged some minutes after the declaration. */
class VerdictsTest {

    @Test
    void every_rule_is_judged_and_names_the_version() {
        List<Verdict> verdicts = Verdicts.of(declared(SEV_1).state(), Policy.builtIn(), at(1));

        assertThat(verdicts).extracting(Verdict::rule).containsExactly(Rule.values());
        assertThat(verdicts).extracting(Verdict::policyVersion).containsOnly(1);
        assertThat(Set.of(Rule.values()).stream().map(Rule::label).collect(Collectors.toSet()))
                .hasSize(Rule.values().length)
                .allSatisfy(label -> assertThat(label).matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void a_kept_clock_says_limit_actual_due_and_the_record_it_rests_on() {
        assertThat(verdict(declared(SEV_1).at(7, acknowledged()), ACKNOWLEDGED_IN_TIME, 60))
                .isEqualTo(new Verdict(
                        ACKNOWLEDGED_IN_TIME,
                        null,
                        Outcome.KEPT,
                        new Measured.Seconds(900),
                        new Measured.Seconds(420),
                        at(15),
                        List.of(event(3)),
                        1));
    }

    @Test
    void a_clock_is_kept_at_its_due_time_and_missed_after_it() {
        assertThat(outcome(declared(SEV_1).at(15, acknowledged()), ACKNOWLEDGED_IN_TIME, 60))
                .isEqualTo("KEPT 15 of 15");
        assertThat(outcome(declared(SEV_1).at(16, acknowledged()), ACKNOWLEDGED_IN_TIME, 60))
                .isEqualTo("MISSED 16 of 15");
    }

    @Test
    void what_is_missing_is_pending_until_its_due_time_has_passed() {
        assertThat(outcome(declared(SEV_1), ACKNOWLEDGED_IN_TIME, 15)).isEqualTo("PENDING - of 15");
        assertThat(outcome(declared(SEV_1), ACKNOWLEDGED_IN_TIME, 16)).isEqualTo("MISSED - of 15");
    }

    @Test
    void a_severity_without_the_clock_is_not_bound() {
        assertThat(outcome(declared(SEV_3), ACKNOWLEDGED_IN_TIME, 60)).isEqualTo("NOT_APPLICABLE - of -");
        assertThat(outcome(declared(SEV_2), DIAGNOSED_IN_TIME, 600)).isEqualTo("NOT_APPLICABLE - of -");
        assertThat(outcome(declared(SEV_0), TICKET_IN_TIME, 6000)).isEqualTo("NOT_APPLICABLE - of -");
    }

    @Test
    void a_change_of_severity_moves_the_clock() {
        assertThat(outcome(declared(SEV_2).at(5, severity(SEV_1)).at(19, acknowledged()), ACKNOWLEDGED_IN_TIME, 60))
                .isEqualTo("KEPT 19 of 20");
    }

    @Test
    void a_clock_that_had_not_run_out_when_it_was_over_does_not_apply() {
        assertThat(outcome(declared(SEV_1).at(10, cancelled()), ACKNOWLEDGED_IN_TIME, 60))
                .startsWith("NOT_APPLICABLE");
        assertThat(outcome(declared(SEV_1).at(10, merged()), ACKNOWLEDGED_IN_TIME, 60))
                .startsWith("NOT_APPLICABLE");
        assertThat(outcome(declared(SEV_1).at(10, moved(Status.RESOLVED)), ACKNOWLEDGED_IN_TIME, 60))
                .startsWith("NOT_APPLICABLE");
        assertThat(outcome(declared(SEV_1).at(16, cancelled()), ACKNOWLEDGED_IN_TIME, 60))
                .startsWith("MISSED");
    }

    @Test
    void absent_facts_of_imported_history_say_nothing_and_those_told_are_judged() {
        assertThat(outcome(imported(SEV_1), DECLARED_IN_TIME, 60)).startsWith("NOT_APPLICABLE");
        assertThat(outcome(imported(SEV_1), ACKNOWLEDGED_IN_TIME, 60)).startsWith("NOT_APPLICABLE");
        assertThat(outcome(imported(SEV_1), FIRST_ROLES_NAMED, 60)).startsWith("NOT_APPLICABLE");
        assertThat(outcome(imported(SEV_1), EXTERNAL_CADENCE_TARGET, 600)).startsWith("NOT_APPLICABLE");
        assertThat(outcome(imported(SEV_1).at(90, updated(PUBLIC)), FIRST_UPDATE_IN_TIME, 600))
                .isEqualTo("MISSED 90 of 60");
    }

    @Test
    void the_declaration_is_counted_from_detection() {
        assertThat(outcome(declared(SEV_1), DECLARED_IN_TIME, 1)).isEqualTo("KEPT 10 of 15");
    }

    @Test
    void both_first_roles_are_to_be_named() {
        assertThat(outcome(declared(SEV_3).at(1, assigned(INCIDENT_COMMANDER, "ben")), FIRST_ROLES_NAMED, 10))
                .isEqualTo("PENDING - of 15");
        assertThat(outcome(
                        declared(SEV_3)
                                .at(1, assigned(INCIDENT_COMMANDER, "ben"))
                                .at(15, assigned(COMMS_LEAD, "cleo")),
                        FIRST_ROLES_NAMED,
                        20))
                .isEqualTo("KEPT 15 of 15");
        assertThat(outcome(
                        declared(SEV_3)
                                .at(1, assigned(INCIDENT_COMMANDER, "ben"))
                                .at(16, assigned(COMMS_LEAD, "cleo")),
                        FIRST_ROLES_NAMED,
                        20))
                .isEqualTo("MISSED 16 of 15");
    }

    @Test
    void the_first_update_brief_diagnosis_and_ticket_have_their_clocks() {
        assertThat(outcome(declared(SEV_3).at(60, updated(PUBLIC)), FIRST_UPDATE_IN_TIME, 70))
                .isEqualTo("KEPT 60 of 60");
        assertThat(outcome(declared(SEV_1).at(61, briefed()), FIRST_BRIEF_IN_TIME, 70))
                .isEqualTo("MISSED 61 of 60");
        assertThat(outcome(
                        declared(SEV_1)
                                .at(50, updated(EXECUTIVE).promising(200))
                                .at(70, briefed()),
                        FIRST_BRIEF_IN_TIME,
                        80))
                .isEqualTo("KEPT 50 of 60");
        assertThat(outcome(
                        declared(SEV_1)
                                .at(5, suspected(30))
                                .at(80, settled(HypothesisOutcome.VALIDATED))
                                .at(85, faultDomainNamed("database")),
                        DIAGNOSED_IN_TIME,
                        90))
                .isEqualTo("KEPT 80 of 90");
        assertThat(outcome(
                        declared(SEV_1).at(5, suspected(30)).at(80, settled(HypothesisOutcome.REFUTED)),
                        DIAGNOSED_IN_TIME,
                        90))
                .isEqualTo("PENDING - of 90");
        assertThat(outcome(declared(SEV_1).at(121, ticketLinked("OPS-1")), TICKET_IN_TIME, 130))
                .isEqualTo("MISSED 121 of 120");
        // Declared on a Friday at three: the end of Monday.
        assertThat(outcome(declared(SEV_2).at(121, ticketLinked("OPS-1")), TICKET_IN_TIME, 130))
                .isEqualTo("KEPT 121 of " + (4 * 24 - 3) * 60);
    }

    @Test
    void a_cadence_says_its_longest_silence() {
        Story story = declared(SEV_1)
                .at(50, updated(PUBLIC).promising(140))
                .at(130, updated(PUBLIC).promising(190));

        assertThat(outcome(story, EXTERNAL_CADENCE_TARGET, 150)).isEqualTo("PENDING 80 of 60");
        assertThat(verdict(story, EXTERNAL_CADENCE_TARGET, 150).dueAt()).isEqualTo(at(190));
        assertThat(verdict(story, EXTERNAL_CADENCE_TARGET, 150).eventIds()).containsExactly(event(3), event(4));
        assertThat(outcome(story, EXTERNAL_CADENCE_TARGET, 191)).isEqualTo("MISSED 80 of 60");
        assertThat(outcome(story, EXTERNAL_CADENCE_LIMIT, 191)).isEqualTo("PENDING 80 of 120");
        assertThat(outcome(story.at(180, moved(Status.RESOLVED)), EXTERNAL_CADENCE_TARGET, 500))
                .isEqualTo("KEPT 80 of 60");
    }

    @Test
    void a_two_hour_cadence_is_kept_to_the_minute_and_missed_by_one() {
        Story kept = declared(SEV_2)
                .at(60, updated(PUBLIC).promising(180))
                .at(180, updated(PUBLIC).promising(300));
        Story late = declared(SEV_2)
                .at(60, updated(PUBLIC).promising(180))
                .at(181, updated(PUBLIC).promising(301));

        assertThat(outcome(kept.at(300, moved(Status.RESOLVED)), EXTERNAL_CADENCE_LIMIT, 500))
                .isEqualTo("KEPT 120 of 120");
        assertThat(outcome(late.at(300, moved(Status.RESOLVED)), EXTERNAL_CADENCE_LIMIT, 500))
                .isEqualTo("MISSED 121 of 120");
    }

    @Test
    void the_executive_line_has_one_length() {
        Story story = declared(SEV_1).at(20, briefed()).at(260, briefed()).at(400, moved(Status.RESOLVED));

        assertThat(outcome(story, EXECUTIVE_CADENCE_TARGET, 500)).isEqualTo("KEPT 240 of 240");
        assertThat(outcome(story, EXECUTIVE_CADENCE_LIMIT, 500)).isEqualTo("KEPT 240 of 240");
        assertThat(outcome(declared(SEV_2), EXECUTIVE_CADENCE_TARGET, 500)).isEqualTo("NOT_APPLICABLE - of -");
    }

    @Test
    void a_requested_role_is_answered_in_time_or_was_held_already() {
        assertThat(outcome(declared(SEV_0).at(0, requested(LEGAL)), REQUESTED_ROLE_ANSWERED, 30))
                .isEqualTo("PENDING - of 30");
        assertThat(outcome(
                        declared(SEV_0).at(0, requested(LEGAL)).at(31, assigned(LEGAL, "leo")),
                        REQUESTED_ROLE_ANSWERED,
                        60))
                .isEqualTo("MISSED 31 of 30");
        assertThat(outcome(
                        declared(SEV_0).at(0, assigned(LEGAL, "leo")).at(5, requested(LEGAL)),
                        REQUESTED_ROLE_ANSWERED,
                        60))
                .isEqualTo("KEPT 0 of 30");
        assertThat(verdict(declared(SEV_0).at(0, requested(LEGAL)), REQUESTED_ROLE_ANSWERED, 60)
                        .subject())
                .isEqualTo("LEGAL");
        assertThat(outcome(declared(SEV_1).at(0, requested(LEGAL)), REQUESTED_ROLE_ANSWERED, 60))
                .isEqualTo("NOT_APPLICABLE - of -");
    }

    @Test
    void a_timebox_is_kept_by_any_outcome() {
        assertThat(outcome(
                        declared(SEV_3).at(10, suspected(20)).at(30, settled(HypothesisOutcome.INCONCLUSIVE)),
                        HYPOTHESIS_TIMEBOX_KEPT,
                        60))
                .isEqualTo("KEPT 20 of 20");
        assertThat(outcome(declared(SEV_3).at(10, suspected(20)), HYPOTHESIS_TIMEBOX_KEPT, 31))
                .isEqualTo("MISSED - of 20");
    }

    @Test
    void a_duty_to_an_authority_outlives_the_incident() {
        Story closed = declared(SEV_3)
                .at(10, deadlineSet(4320))
                .at(20, moved(Status.RESOLVED))
                .at(30, moved(Status.CLOSED));

        assertThat(outcome(closed, REGULATORY_DEADLINE_MET, 4320)).startsWith("PENDING");
        assertThat(outcome(closed, REGULATORY_DEADLINE_MET, 4321)).startsWith("MISSED");
        assertThat(outcome(closed.at(4320, deadlineMet()), REGULATORY_DEADLINE_MET, 5000))
                .isEqualTo("KEPT 4310 of 4310");
        assertThat(outcome(
                        declared(SEV_3).at(10, deadlineSet(4320)).at(20, cancelled()), REGULATORY_DEADLINE_MET, 5000))
                .startsWith("NOT_APPLICABLE");
    }

    @Test
    void a_postmortem_is_booked_by_the_end_of_the_fifth_business_day() {
        Story resolved = declared(SEV_2).at(60, moved(Status.RESOLVED));
        int end = (8 * 24 - 3) * 60;

        assertThat(outcome(declared(SEV_2), POSTMORTEM_BOOKED_IN_TIME, 60)).isEqualTo("NOT_APPLICABLE - of -");
        assertThat(outcome(resolved, POSTMORTEM_BOOKED_IN_TIME, end)).startsWith("PENDING");
        assertThat(outcome(resolved, POSTMORTEM_BOOKED_IN_TIME, end + 1)).startsWith("MISSED");
        assertThat(verdict(resolved, POSTMORTEM_BOOKED_IN_TIME, 61).dueAt()).isEqualTo(at(end));
        assertThat(outcome(resolved.at(100, postmortemLinked()), POSTMORTEM_BOOKED_IN_TIME, end))
                .startsWith("KEPT 40 of ");
        assertThat(outcome(
                        declared(SEV_2).at(10, postmortemLinked()).at(60, moved(Status.RESOLVED)),
                        POSTMORTEM_BOOKED_IN_TIME,
                        100))
                .startsWith("KEPT 0 of ");
        assertThat(outcome(declared(SEV_3).at(60, moved(Status.RESOLVED)), POSTMORTEM_BOOKED_IN_TIME, 61))
                .isEqualTo("NOT_APPLICABLE - of -");
    }

    static Verdict verdict(Story story, Rule rule, int minute) {
        return Verdicts.of(story.state(), Policy.builtIn(), at(minute)).stream()
                .filter(verdict -> verdict.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /** As in {@code KEPT 7 of 15}, in minutes. */
    private static String outcome(Story story, Rule rule, int minute) {
        Verdict verdict = verdict(story, rule, minute);
        return "%s %s of %s".formatted(verdict.outcome(), minutes(verdict.actual()), minutes(verdict.limit()));
    }

    private static String minutes(@Nullable Measured measured) {
        return measured instanceof Measured.Seconds seconds
                ? Long.toString(Duration.ofSeconds(seconds.value()).toMinutes())
                : "-";
    }
}
