package dev.klaxon.events.policy;

import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy as plain data; the rules that read it live in the domain.
 *
 * @param severityMatrix rows of conditions; the worst row that applies gives the severity
 * @param clocks one entry a severity
 * @param coreRoles named before the first external update
 * @param approvals bands of a summed credit, smallest first
 * @param evidenceChecklist each entry is met by any kind in it
 */
public record PolicyDocument(
        List<SeverityRow> severityMatrix,
        int declareWithinMinutes,
        int coreRolesWithinMinutes,
        List<SeverityClocks> clocks,
        List<Role> coreRoles,
        List<Role> rolesRequestedOnSev0,
        List<ApprovalBand> approvals,
        List<List<EvidenceKind>> evidenceChecklist,
        PostmortemRules postmortem,
        BusinessCalendar calendar) {

    public PolicyDocument {
        severityMatrix = List.copyOf(severityMatrix);
        clocks = List.copyOf(clocks);
        coreRoles = List.copyOf(coreRoles);
        rolesRequestedOnSev0 = List.copyOf(rolesRequestedOnSev0);
        approvals = List.copyOf(approvals);
        evidenceChecklist = List.copyOf(evidenceChecklist);
    }

    /**
     * All that is stated must hold for the row to apply.
     *
     * @param revenueAtRiskAtLeast in the incident's currency
     * @param withoutWorkaround applies only while no workaround is known
     */
    public record SeverityRow(
            Severity severity,
            @Nullable DataRisk dataRiskAtLeast,
            @Nullable Boolean securityIndicators,
            @Nullable BigDecimal sessionsAffectedPercentAtLeast,
            @Nullable BigDecimal customersAffectedPercentAtLeast,
            @Nullable BigDecimal revenueAtRiskAtLeast,
            @Nullable Boolean executiveVisibility,
            @Nullable Boolean strategicAccountBlocked,
            @Nullable Boolean regulatedDataLate,
            @Nullable Boolean withoutWorkaround) {}

    /**
     * The clocks of one severity, in minutes; an absent clock does not run.
     *
     * @param cadenceTargetMinutes the external update that is due
     * @param cadenceLimitMinutes the longest promise that may be made
     * @param ticketBusinessDays in place of {@code ticketMinutes}
     * @param respondersMinutes for roles that the policy requests
     */
    public record SeverityClocks(
            Severity severity,
            @Nullable Integer acknowledgeMinutes,
            @Nullable Integer firstUpdateMinutes,
            @Nullable Integer cadenceTargetMinutes,
            @Nullable Integer cadenceLimitMinutes,
            @Nullable Integer firstBriefMinutes,
            @Nullable Integer briefEveryMinutes,
            @Nullable Integer diagnosisMinutes,
            @Nullable Integer ticketMinutes,
            @Nullable Integer ticketBusinessDays,
            @Nullable Integer respondersMinutes) {}

    /**
     * Who approves a credit whose sum for one account and incident lies in the band.
     *
     * @param upTo the largest sum of the band; absent in the last one
     * @param approvers any of these, as many as {@code count}
     * @param financeAmongThem whether one of them has the finance scope
     */
    public record ApprovalBand(@Nullable BigDecimal upTo, List<Role> approvers, int count, boolean financeAmongThem) {

        public ApprovalBand {
            approvers = List.copyOf(approvers);
        }
    }

    /**
     * What learning must contain.
     *
     * @param bookedWithinBusinessDays counted from RESOLVED
     */
    public record PostmortemRules(
            List<Severity> requiredFor, int bookedWithinBusinessDays, int fewestActions, int mostActions) {

        public PostmortemRules {
            requiredFor = List.copyOf(requiredFor);
        }
    }

    /**
     * When business days are.
     *
     * @param zone an IANA zone
     */
    public record BusinessCalendar(String zone, List<DayOfWeek> workdays, List<LocalDate> holidays) {

        public BusinessCalendar {
            workdays = List.copyOf(workdays);
            holidays = List.copyOf(holidays);
        }
    }
}
