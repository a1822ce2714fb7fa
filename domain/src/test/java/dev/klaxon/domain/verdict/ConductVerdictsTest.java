package dev.klaxon.domain.verdict;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.assignedAnyway;
import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.Story.event;
import static dev.klaxon.domain.story.Story.imported;
import static dev.klaxon.domain.story.WorkFacts.shown;
import static dev.klaxon.domain.verdict.Rule.CLOSED_CRITERIA_MET;
import static dev.klaxon.domain.verdict.Rule.COMMITMENTS_APPROVED;
import static dev.klaxon.domain.verdict.Rule.CONTAINED_CRITERIA_MET;
import static dev.klaxon.domain.verdict.Rule.CORE_ROLES_BEFORE_FIRST_UPDATE;
import static dev.klaxon.domain.verdict.Rule.EVIDENCE_COMPLETE;
import static dev.klaxon.domain.verdict.Rule.MITIGATED_CRITERIA_MET;
import static dev.klaxon.domain.verdict.Rule.ONE_COMMANDER;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Role.COMMS_LEAD;
import static dev.klaxon.events.incident.Role.CS_SALES_OWNER;
import static dev.klaxon.events.incident.Role.ENGINEERING_OWNER;
import static dev.klaxon.events.incident.Role.INCIDENT_COMMANDER;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Story;
import dev.klaxon.domain.story.StoryTime;
import dev.klaxon.domain.story.Update;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.policy.ExitCriterion;
import dev.klaxon.events.policy.PolicyDocument.StatusCriteria;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules that no clock is in. */
class ConductVerdictsTest {

    @Test
    void the_core_roles_are_held_when_the_first_external_update_goes_out() {
        assertThat(outcome(declared(SEV_3), CORE_ROLES_BEFORE_FIRST_UPDATE)).isEqualTo(Outcome.PENDING);
        assertThat(outcome(core(SEV_3).at(20, updated(PUBLIC)), CORE_ROLES_BEFORE_FIRST_UPDATE))
                .isEqualTo(Outcome.KEPT);

        Verdict late = verdict(
                declared(SEV_3)
                        .at(1, assigned(INCIDENT_COMMANDER, "ana"))
                        .at(20, updated(PUBLIC))
                        .at(21, assigned(COMMS_LEAD, "cleo")),
                CORE_ROLES_BEFORE_FIRST_UPDATE);
        assertThat(late.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(late.actual()).isEqualTo(Measured.of("INCIDENT_COMMANDER"));
        assertThat(late.eventIds()).containsExactly(event(4));
        assertThat(outcome(imported(SEV_3).at(20, updated(PUBLIC)), CORE_ROLES_BEFORE_FIRST_UPDATE))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_commander_who_was_busy_elsewhere_is_a_miss() {
        assertThat(outcome(declared(SEV_1), ONE_COMMANDER)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(declared(SEV_1).at(1, assigned(INCIDENT_COMMANDER, "ana")), ONE_COMMANDER))
                .isEqualTo(Outcome.KEPT);
        assertThat(outcome(
                        declared(SEV_1).at(1, assignedAnyway(INCIDENT_COMMANDER, "ana", "nobody else")), ONE_COMMANDER))
                .isEqualTo(Outcome.MISSED);
        assertThat(outcome(declared(SEV_2).at(1, assigned(INCIDENT_COMMANDER, "ana")), ONE_COMMANDER))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_commitment_goes_out_by_the_commander_or_with_an_approval() {
        Story commanded = declared(SEV_1).at(1, assigned(INCIDENT_COMMANDER, "ana"));

        assertThat(outcome(commanded.at(5, updated(PUBLIC).promising(60)), COMMITMENTS_APPROVED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(commanded.at(10, credit()), COMMITMENTS_APPROVED)).isEqualTo(Outcome.KEPT);
        assertThat(outcome(
                        commanded.by("cleo").at(20, credit().approved(new ApprovalId(new UUID(3, 3)))),
                        COMMITMENTS_APPROVED))
                .isEqualTo(Outcome.KEPT);

        Verdict overridden = verdict(commanded.at(30, credit().overriding("no time")), COMMITMENTS_APPROVED);
        assertThat(overridden.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(overridden.eventIds()).containsExactly(event(7));
        assertThat(overridden.actual()).isEqualTo(Measured.of("1 without approval"));
    }

    @Test
    void the_checklist_is_pending_until_the_incident_is_closed() {
        Story story = declared(SEV_2).at(5, shown(EvidenceKind.LOG)).at(6, shown(EvidenceKind.TRACE));

        assertThat(outcome(story, EVIDENCE_COMPLETE)).isEqualTo(Outcome.PENDING);
        assertThat(verdict(story, EVIDENCE_COMPLETE).actual())
                .isEqualTo(Measured.of("missing VALIDATION, SCREENSHOT or HAR"));
        story.at(10, moved(Status.RESOLVED)).at(20, moved(Status.CLOSED));
        assertThat(outcome(story, EVIDENCE_COMPLETE)).isEqualTo(Outcome.MISSED);
        story.at(7, shown(EvidenceKind.VALIDATION)).at(8, shown(EvidenceKind.HAR));
        assertThat(outcome(story, EVIDENCE_COMPLETE)).isEqualTo(Outcome.KEPT);
        assertThat(outcome(declared(SEV_3), EVIDENCE_COMPLETE)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(declared(SEV_2).at(5, cancelled()), EVIDENCE_COMPLETE))
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(imported(SEV_2), EVIDENCE_COMPLETE)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void the_criteria_of_a_status_are_judged_where_it_was_reached() {
        Story story = declared(SEV_3).at(5, moved(Status.CONTAINED, ExitCriterion.LOG_OR_METRIC));

        assertThat(outcome(story, CONTAINED_CRITERIA_MET)).isEqualTo(Outcome.KEPT);
        assertThat(verdict(story, CONTAINED_CRITERIA_MET).eventIds()).containsExactly(event(3));
        assertThat(outcome(story, MITIGATED_CRITERIA_MET)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(imported(SEV_3).at(5, moved(Status.CONTAINED)), CONTAINED_CRITERIA_MET))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void closing_is_missed_under_a_version_that_asks_for_a_postmortem_which_never_was() {
        Story closed = declared(SEV_3)
                .at(5, moved(Status.RESOLVED, ExitCriterion.VALIDATION))
                .at(9, moved(Status.CLOSED, ExitCriterion.REMEDIATION_HANDED_OFF));

        assertThat(outcome(closed, CLOSED_CRITERIA_MET)).isEqualTo(Outcome.KEPT);
        assertThat(outcome(closed.at(1, severity(SEV_2)), CLOSED_CRITERIA_MET)).isEqualTo(Outcome.MISSED);
        assertThat(verdict(closed, CLOSED_CRITERIA_MET).limit())
                .isEqualTo(Measured.of("postmortem-scheduled, remediation-handed-off"));
    }

    @Test
    void a_version_that_asks_for_more_misses_what_was_not_met() {
        Story mitigated = declared(SEV_3).at(5, moved(Status.MITIGATED, ExitCriterion.MITIGATION_OR_DECISION));

        Verdict stricter = verdict(
                mitigated,
                MITIGATED_CRITERIA_MET,
                asking(Status.MITIGATED, ExitCriterion.MITIGATION_OR_DECISION, ExitCriterion.VALIDATION));

        assertThat(outcome(mitigated, MITIGATED_CRITERIA_MET)).isEqualTo(Outcome.KEPT);
        assertThat(stricter.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(stricter.limit()).isEqualTo(Measured.of("mitigation-or-decision, validation"));
        assertThat(stricter.actual()).isEqualTo(Measured.of("mitigation-or-decision"));
        assertThat(stricter.policyVersion()).isEqualTo(2);
    }

    @Test
    void a_version_that_asks_for_less_or_for_what_was_met_is_kept() {
        Story contained =
                declared(SEV_3).at(5, moved(Status.CONTAINED, ExitCriterion.LOG_OR_METRIC, ExitCriterion.VALIDATION));

        assertThat(verdict(contained, CONTAINED_CRITERIA_MET, asking(Status.CONTAINED, ExitCriterion.VALIDATION))
                        .outcome())
                .isEqualTo(Outcome.KEPT);
        assertThat(verdict(contained, CONTAINED_CRITERIA_MET, asking(Status.CLOSED, ExitCriterion.VALIDATION))
                        .outcome())
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void a_version_that_asks_for_an_end_of_what_never_began_misses_nothing() {
        Policy stricter = asking(
                Status.CONTAINED,
                ExitCriterion.LOG_OR_METRIC,
                ExitCriterion.NO_OPEN_HYPOTHESIS,
                ExitCriterion.NO_RUNNING_MITIGATION,
                ExitCriterion.RESOLUTION_UPDATE,
                ExitCriterion.REMEDY_DECISION);
        Story quiet = declared(SEV_3).at(5, moved(Status.CONTAINED, ExitCriterion.LOG_OR_METRIC));

        assertThat(verdict(quiet, CONTAINED_CRITERIA_MET, stricter).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(verdict(quiet.at(2, updated(PUBLIC)), CONTAINED_CRITERIA_MET, stricter)
                        .outcome())
                .isEqualTo(Outcome.MISSED);
    }

    private static Policy asking(Status status, ExitCriterion... criteria) {
        return new Policy(
                2,
                Policy.builtIn().document().withExitCriteria(List.of(new StatusCriteria(status, List.of(criteria)))));
    }

    private static Verdict verdict(Story story, Rule rule, Policy policy) {
        return Verdicts.of(story.state(), policy, StoryTime.DECLARED.plus(Duration.ofMinutes(60))).stream()
                .filter(verdict -> verdict.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static Update credit() {
        return updated(CUSTOMER).committingTo(CommitmentKind.CREDIT);
    }

    private static Story core(Severity severity) {
        return declared(severity)
                .at(1, assigned(INCIDENT_COMMANDER, "ana"))
                .at(2, assigned(ENGINEERING_OWNER, "eve"))
                .at(3, assigned(COMMS_LEAD, "cleo"))
                .at(4, assigned(CS_SALES_OWNER, "sam"));
    }

    private static Outcome outcome(Story story, Rule rule) {
        return verdict(story, rule).outcome();
    }

    private static Verdict verdict(Story story, Rule rule) {
        return VerdictsTest.verdict(story, rule, 60);
    }
}
