package dev.klaxon.domain.policy;

import static dev.klaxon.events.incident.EvidenceKind.HAR;
import static dev.klaxon.events.incident.EvidenceKind.LOG;
import static dev.klaxon.events.incident.EvidenceKind.METRIC;
import static dev.klaxon.events.incident.EvidenceKind.REQUEST_ID;
import static dev.klaxon.events.incident.EvidenceKind.SCREENSHOT;
import static dev.klaxon.events.incident.EvidenceKind.TRACE;
import static dev.klaxon.events.incident.EvidenceKind.VALIDATION;
import static dev.klaxon.events.incident.Role.COMMS_LEAD;
import static dev.klaxon.events.incident.Role.CS_SALES_OWNER;
import static dev.klaxon.events.incident.Role.ENGINEERING_OWNER;
import static dev.klaxon.events.incident.Role.EXECUTIVE_SPONSOR;
import static dev.klaxon.events.incident.Role.INCIDENT_COMMANDER;
import static dev.klaxon.events.incident.Role.LEGAL;
import static dev.klaxon.events.incident.Role.SECURITY;
import static dev.klaxon.events.incident.Severity.SEV_0;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.CONTAINED;
import static dev.klaxon.events.incident.Status.MITIGATED;
import static dev.klaxon.events.incident.Status.RESOLVED;
import static dev.klaxon.events.policy.TargetUnit.MEDIAN_BUSINESS_DAYS;
import static dev.klaxon.events.policy.TargetUnit.MEDIAN_MINUTES;
import static dev.klaxon.events.policy.TargetUnit.PERCENT;

import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.Aim;
import dev.klaxon.events.policy.ExitCriterion;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyDocument.ApprovalBand;
import dev.klaxon.events.policy.PolicyDocument.Calendar;
import dev.klaxon.events.policy.PolicyDocument.CreditBand;
import dev.klaxon.events.policy.PolicyDocument.CreditTerms;
import dev.klaxon.events.policy.PolicyDocument.EvidenceDuties;
import dev.klaxon.events.policy.PolicyDocument.PostmortemDuties;
import dev.klaxon.events.policy.PolicyDocument.RoleDuties;
import dev.klaxon.events.policy.PolicyDocument.SeverityClocks;
import dev.klaxon.events.policy.PolicyDocument.SeverityRow;
import dev.klaxon.events.policy.PolicyDocument.StatusCriteria;
import dev.klaxon.events.policy.PolicyDocument.Target;
import dev.klaxon.events.policy.TargetUnit;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document of version 1. It is in every installation's history: once released it never changes. */
final class BuiltInPolicy {

    private BuiltInPolicy() {}

    static PolicyDocument document() {
        return new PolicyDocument(
                severityMatrix(),
                SEV_2,
                15,
                clocks(),
                roles(),
                exitCriteria(),
                approvals(),
                credits(),
                evidence(),
                new PostmortemDuties(List.of(SEV_0, SEV_1, SEV_2), 5, 3, 5),
                calendar(),
                targets(),
                BuiltInTexts.texts(),
                List.of());
    }

    private static List<SeverityRow> severityMatrix() {
        return List.of(
                dataRisk(DataRisk.CONFIRMED, null),
                dataRisk(DataRisk.SUSPECTED, true),
                sessions(SEV_1, "10"),
                new SeverityRow(SEV_1, null, null, null, decimal("25"), null, null, null, null, null),
                new SeverityRow(SEV_1, null, null, null, null, decimal("100000"), null, null, null, true),
                new SeverityRow(SEV_1, null, null, null, null, null, true, null, null, true),
                sessions(SEV_2, "1"),
                new SeverityRow(SEV_2, null, null, null, null, null, null, true, null, null),
                new SeverityRow(SEV_2, null, null, null, null, null, null, null, true, null),
                new SeverityRow(SEV_3, null, null, null, null, null, null, null, null, null));
    }

    private static List<SeverityClocks> clocks() {
        return List.of(
                new SeverityClocks(SEV_0, 15, 60, 60, 120, 60, 240, 90, null, null, 30),
                new SeverityClocks(SEV_1, 15, 60, 60, 120, 60, 240, 90, 120, null, null),
                new SeverityClocks(SEV_2, 60, 60, 120, 120, null, null, null, null, 1, null),
                new SeverityClocks(SEV_3, null, 60, null, null, null, null, null, null, null, null));
    }

    private static RoleDuties roles() {
        return new RoleDuties(
                List.of(INCIDENT_COMMANDER, COMMS_LEAD),
                15,
                List.of(INCIDENT_COMMANDER, ENGINEERING_OWNER, COMMS_LEAD, CS_SALES_OWNER),
                List.of(SEV_0, SEV_1),
                List.of(SEV_0),
                List.of(EXECUTIVE_SPONSOR, LEGAL, SECURITY));
    }

    static List<StatusCriteria> exitCriteria() {
        return List.of(
                new StatusCriteria(CONTAINED, List.of(ExitCriterion.LOG_OR_METRIC)),
                new StatusCriteria(MITIGATED, List.of(ExitCriterion.MITIGATION_OR_DECISION)),
                new StatusCriteria(
                        RESOLVED,
                        List.of(
                                ExitCriterion.VALIDATION,
                                ExitCriterion.NO_OPEN_HYPOTHESIS,
                                ExitCriterion.NO_RUNNING_MITIGATION,
                                ExitCriterion.RESOLUTION_UPDATE)),
                new StatusCriteria(
                        CLOSED,
                        List.of(
                                ExitCriterion.REMEDY_DECISION,
                                ExitCriterion.POSTMORTEM_SCHEDULED,
                                ExitCriterion.REMEDIATION_HANDED_OFF)));
    }

    private static List<ApprovalBand> approvals() {
        return List.of(
                new ApprovalBand(decimal("1000"), List.of(CS_SALES_OWNER, EXECUTIVE_SPONSOR), 1, false),
                new ApprovalBand(decimal("10000"), List.of(EXECUTIVE_SPONSOR), 1, false),
                new ApprovalBand(null, List.of(CS_SALES_OWNER, EXECUTIVE_SPONSOR), 2, true));
    }

    /** As is usual where 99.9 % of a month are promised: 99.9, 99 and 95 % of 30 days are missed by so many minutes. */
    static List<CreditTerms> credits() {
        return List.of(new CreditTerms(
                List.of(),
                List.of(
                        new CreditBand(43, decimal("0")),
                        new CreditBand(432, decimal("10")),
                        new CreditBand(2160, decimal("25")),
                        new CreditBand(null, decimal("100")))));
    }

    private static EvidenceDuties evidence() {
        return new EvidenceDuties(
                List.of(SEV_0, SEV_1, SEV_2),
                List.of(
                        List.of(LOG, METRIC),
                        List.of(REQUEST_ID, TRACE),
                        List.of(VALIDATION),
                        List.of(SCREENSHOT, HAR)));
    }

    private static Calendar calendar() {
        return new Calendar(
                "UTC",
                List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                List.of(),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0));
    }

    private static List<Target> targets() {
        return List.of(
                median("timeToInitialDiagnosis", List.of(SEV_0, SEV_1), "90", MEDIAN_MINUTES),
                direction("timeToMitigation", Aim.TREND),
                median("timeToResolution", List.of(SEV_2), "5", MEDIAN_BUSINESS_DAYS),
                direction("timeToRestore", Aim.TREND),
                share("namedIcAndComms", Aim.AT_LEAST, "100"),
                range("reopenRate", Aim.BELOW, "8", "5"),
                direction("recurrenceRate90d", Aim.FALLING),
                direction("knownIssueDeflection", Aim.RISING),
                share("evidenceComplete", Aim.ABOVE, "90"),
                new Target("rcaCompletion", List.of(SEV_1), Aim.ABOVE, decimal("95"), null, PERCENT),
                new Target("rcaCompletion", List.of(SEV_2), Aim.ABOVE, decimal("80"), null, PERCENT),
                share("postmortemBookedOnTime", Aim.AT_LEAST, "100"),
                share("postmortemHeldOnTime", Aim.AT_LEAST, "100"),
                range("actionClosureOnTime", Aim.ABOVE, "85", "90"),
                range("ticketFirstPass", Aim.ABOVE, "80", "90"),
                share("backlogOver14d", Aim.BELOW, "10"),
                direction("falseAlarmRate", Aim.FALLING),
                direction("cancelledAfterUpdate", Aim.FALLING));
    }

    private static SeverityRow dataRisk(DataRisk atLeast, @Nullable Boolean indicators) {
        return new SeverityRow(SEV_0, atLeast, indicators, null, null, null, null, null, null, null);
    }

    private static SeverityRow sessions(Severity severity, String percent) {
        return new SeverityRow(severity, null, null, decimal(percent), null, null, null, null, null, null);
    }

    private static Target median(String key, List<Severity> severities, String bound, TargetUnit unit) {
        return new Target(key, severities, Aim.AT_MOST, decimal(bound), null, unit);
    }

    private static Target share(String key, Aim aim, String bound) {
        return new Target(key, List.of(), aim, decimal(bound), null, PERCENT);
    }

    private static Target range(String key, Aim aim, String bound, String stretch) {
        return new Target(key, List.of(), aim, decimal(bound), decimal(stretch), PERCENT);
    }

    private static Target direction(String key, Aim aim) {
        return new Target(key, List.of(), aim, null, null, null);
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
