package dev.klaxon.domain.verdict;

import static dev.klaxon.domain.incident.Course.declared;
import static dev.klaxon.domain.incident.Course.event;
import static dev.klaxon.domain.incident.Course.imported;
import static dev.klaxon.domain.verdict.Rule.CLOSED_CRITERIA_MET;
import static dev.klaxon.domain.verdict.Rule.COMMITMENTS_APPROVED;
import static dev.klaxon.domain.verdict.Rule.CONTAINED_CRITERIA_MET;
import static dev.klaxon.domain.verdict.Rule.CORE_ROLES_BEFORE_FIRST_UPDATE;
import static dev.klaxon.domain.verdict.Rule.EVIDENCE_COMPLETE;
import static dev.klaxon.domain.verdict.Rule.MITIGATED_CRITERIA_MET;
import static dev.klaxon.domain.verdict.Rule.ONE_COMMANDER;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Role.COMMS_LEAD;
import static dev.klaxon.events.incident.Role.CS_SALES_OWNER;
import static dev.klaxon.events.incident.Role.ENGINEERING_OWNER;
import static dev.klaxon.events.incident.Role.INCIDENT_COMMANDER;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.Course;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.ApprovalId;
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
        assertThat(outcome(core(SEV_3).update(20, PUBLIC, null), CORE_ROLES_BEFORE_FIRST_UPDATE))
                .isEqualTo(Outcome.KEPT);

        Verdict late = verdict(
                declared(SEV_3)
                        .role(1, INCIDENT_COMMANDER, "ana")
                        .update(20, PUBLIC, null)
                        .role(21, COMMS_LEAD, "cleo"),
                CORE_ROLES_BEFORE_FIRST_UPDATE);
        assertThat(late.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(late.actual()).isEqualTo(Measured.of("INCIDENT_COMMANDER"));
        assertThat(late.eventIds()).containsExactly(event(4));
        assertThat(outcome(imported(SEV_3).update(20, PUBLIC, null), CORE_ROLES_BEFORE_FIRST_UPDATE))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_commander_who_was_busy_elsewhere_is_a_miss() {
        assertThat(outcome(declared(SEV_1), ONE_COMMANDER)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(declared(SEV_1).role(1, INCIDENT_COMMANDER, "ana"), ONE_COMMANDER))
                .isEqualTo(Outcome.KEPT);
        assertThat(outcome(declared(SEV_1).role(1, INCIDENT_COMMANDER, "ana", "nobody else"), ONE_COMMANDER))
                .isEqualTo(Outcome.MISSED);
        assertThat(outcome(declared(SEV_2).role(1, INCIDENT_COMMANDER, "ana"), ONE_COMMANDER))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_commitment_goes_out_by_the_commander_or_with_an_approval() {
        Course commanded = declared(SEV_1).role(1, INCIDENT_COMMANDER, "ana");

        assertThat(outcome(commanded.update(5, PUBLIC, 60), COMMITMENTS_APPROVED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(commanded.commitment(10, "ana", null, null), COMMITMENTS_APPROVED))
                .isEqualTo(Outcome.KEPT);
        assertThat(outcome(
                        commanded.commitment(20, "cleo", new ApprovalId(new UUID(3, 3)), null), COMMITMENTS_APPROVED))
                .isEqualTo(Outcome.KEPT);

        Verdict overridden = verdict(commanded.commitment(30, "cleo", null, "no time"), COMMITMENTS_APPROVED);
        assertThat(overridden.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(overridden.eventIds()).containsExactly(event(7));
        assertThat(overridden.actual()).isEqualTo(Measured.of("1 without approval"));
    }

    @Test
    void the_checklist_is_pending_until_the_incident_is_closed() {
        Course course = declared(SEV_2).evidence(5, EvidenceKind.LOG).evidence(6, EvidenceKind.TRACE);

        assertThat(outcome(course, EVIDENCE_COMPLETE)).isEqualTo(Outcome.PENDING);
        assertThat(verdict(course, EVIDENCE_COMPLETE).actual())
                .isEqualTo(Measured.of("missing VALIDATION, SCREENSHOT or HAR"));
        course.moved(10, Status.RESOLVED).moved(20, Status.CLOSED);
        assertThat(outcome(course, EVIDENCE_COMPLETE)).isEqualTo(Outcome.MISSED);
        course.evidence(7, EvidenceKind.VALIDATION).evidence(8, EvidenceKind.HAR);
        assertThat(outcome(course, EVIDENCE_COMPLETE)).isEqualTo(Outcome.KEPT);
        assertThat(outcome(declared(SEV_3), EVIDENCE_COMPLETE)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(declared(SEV_2).cancelled(5), EVIDENCE_COMPLETE)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(imported(SEV_2), EVIDENCE_COMPLETE)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void the_criteria_of_a_status_are_judged_where_it_was_reached() {
        Course course = declared(SEV_3).moved(5, Status.CONTAINED, ExitCriterion.LOG_OR_METRIC);

        assertThat(outcome(course, CONTAINED_CRITERIA_MET)).isEqualTo(Outcome.KEPT);
        assertThat(verdict(course, CONTAINED_CRITERIA_MET).eventIds()).containsExactly(event(3));
        assertThat(outcome(course, MITIGATED_CRITERIA_MET)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(imported(SEV_3).moved(5, Status.CONTAINED), CONTAINED_CRITERIA_MET))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void closing_is_missed_under_a_version_that_asks_for_a_postmortem_which_never_was() {
        Course closed = declared(SEV_3)
                .moved(5, Status.RESOLVED, ExitCriterion.VALIDATION)
                .moved(9, Status.CLOSED, ExitCriterion.REMEDIATION_HANDED_OFF);

        assertThat(outcome(closed, CLOSED_CRITERIA_MET)).isEqualTo(Outcome.KEPT);
        assertThat(outcome(closed.severity(1, SEV_2), CLOSED_CRITERIA_MET)).isEqualTo(Outcome.MISSED);
        assertThat(verdict(closed, CLOSED_CRITERIA_MET).limit())
                .isEqualTo(Measured.of("postmortem-scheduled, remediation-handed-off"));
    }

    @Test
    void a_version_that_asks_for_more_misses_what_was_not_met() {
        Course mitigated = declared(SEV_3).moved(5, Status.MITIGATED, ExitCriterion.MITIGATION_OR_DECISION);

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
        Course contained =
                declared(SEV_3).moved(5, Status.CONTAINED, ExitCriterion.LOG_OR_METRIC, ExitCriterion.VALIDATION);

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
        Course quiet = declared(SEV_3).moved(5, Status.CONTAINED, ExitCriterion.LOG_OR_METRIC);

        assertThat(verdict(quiet, CONTAINED_CRITERIA_MET, stricter).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(verdict(quiet.update(2, PUBLIC, null), CONTAINED_CRITERIA_MET, stricter)
                        .outcome())
                .isEqualTo(Outcome.MISSED);
    }

    private static Policy asking(Status status, ExitCriterion... criteria) {
        return new Policy(
                2,
                Policy.builtIn().document().withExitCriteria(List.of(new StatusCriteria(status, List.of(criteria)))));
    }

    private static Verdict verdict(Course course, Rule rule, Policy policy) {
        return Verdicts.of(course.state(), policy, Course.DECLARED.plus(Duration.ofMinutes(60))).stream()
                .filter(verdict -> verdict.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static Course core(Severity severity) {
        return declared(severity)
                .role(1, INCIDENT_COMMANDER, "ana")
                .role(2, ENGINEERING_OWNER, "eve")
                .role(3, COMMS_LEAD, "cleo")
                .role(4, CS_SALES_OWNER, "sam");
    }

    private static Outcome outcome(Course course, Rule rule) {
        return verdict(course, rule).outcome();
    }

    private static Verdict verdict(Course course, Rule rule) {
        return VerdictsTest.verdict(course, rule, 60);
    }
}
