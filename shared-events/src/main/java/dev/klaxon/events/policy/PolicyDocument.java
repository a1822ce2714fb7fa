package dev.klaxon.events.policy;

import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy as plain data; the rules that read it live in the domain.
 *
 * @param severityMatrix rows of conditions; the worst row that applies gives the severity
 * @param provisionalSeverity given for now where neither impact nor severity is stated
 * @param declareWithinMinutes counted from detection
 * @param clocks one entry a severity
 * @param exitCriteria one entry a status from CONTAINED to CLOSED; without any in what was stored before they were part
 *     of the policy
 * @param approvals bands of a summed credit, smallest first
 * @param credits what an account is offered; without any in what was stored before they were part of the policy
 * @param targets of figures; clocks are targets of their own and not repeated here
 * @param intake rules that read an alert's labels, first match first
 */
public record PolicyDocument(
        List<SeverityRow> severityMatrix,
        Severity provisionalSeverity,
        int declareWithinMinutes,
        List<SeverityClocks> clocks,
        RoleDuties roles,
        List<StatusCriteria> exitCriteria,
        List<ApprovalBand> approvals,
        List<CreditTerms> credits,
        EvidenceDuties evidence,
        PostmortemDuties postmortem,
        Calendar calendar,
        List<Target> targets,
        Texts texts,
        List<IntakeRule> intake) {

    public PolicyDocument {
        severityMatrix = List.copyOf(severityMatrix);
        clocks = List.copyOf(clocks);
        exitCriteria = List.copyOf(exitCriteria);
        approvals = List.copyOf(approvals);
        credits = List.copyOf(credits);
        targets = List.copyOf(targets);
        intake = List.copyOf(intake);
    }

    /** The same document with other criteria. */
    public PolicyDocument withExitCriteria(List<StatusCriteria> others) {
        return new PolicyDocument(
                severityMatrix,
                provisionalSeverity,
                declareWithinMinutes,
                clocks,
                roles,
                others,
                approvals,
                credits,
                evidence,
                postmortem,
                calendar,
                targets,
                texts,
                intake);
    }

    /** The same document with other terms of credit. */
    public PolicyDocument withCredits(List<CreditTerms> others) {
        return new PolicyDocument(
                severityMatrix,
                provisionalSeverity,
                declareWithinMinutes,
                clocks,
                roles,
                exitCriteria,
                approvals,
                others,
                evidence,
                postmortem,
                calendar,
                targets,
                texts,
                intake);
    }

    /**
     * All that is stated must hold for the row to apply; a flag is either true or left out.
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
     * @param firstUpdateMinutes the first update to PUBLIC or CUSTOMER
     * @param cadenceTargetMinutes the external update that is due; absent where there is no external cadence
     * @param cadenceLimitMinutes the longest promise that may be made
     * @param briefEveryMinutes target and limit of the executive line; absent where there is none
     * @param ticketBusinessDays in place of {@code ticketMinutes}
     * @param respondersMinutes for roles that a lockdown requests
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
     * Which roles an incident needs, and when.
     *
     * @param namedFirst named within {@code namedWithinMinutes} of the declaration
     * @param core named before the first external update
     * @param oneCommanderFor severities of which one person commands at most one open incident
     * @param lockdownOn severities that restrict the incident and hold its evidence at once
     * @param requestedOnLockdown asked for in the same append
     */
    public record RoleDuties(
            List<Role> namedFirst,
            int namedWithinMinutes,
            List<Role> core,
            List<Severity> oneCommanderFor,
            List<Severity> lockdownOn,
            List<Role> requestedOnLockdown) {

        public RoleDuties {
            namedFirst = List.copyOf(namedFirst);
            core = List.copyOf(core);
            oneCommanderFor = List.copyOf(oneCommanderFor);
            lockdownOn = List.copyOf(lockdownOn);
            requestedOnLockdown = List.copyOf(requestedOnLockdown);
        }
    }

    /**
     * What an incident shows before it enters a status.
     *
     * @param criteria all must be met
     */
    public record StatusCriteria(Status status, List<ExitCriterion> criteria) {

        public StatusCriteria {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * Who approves a credit whose sum for one account and incident lies in the band.
     *
     * @param upTo the largest sum of the band, in the incident's currency; absent in the last one
     * @param approvers any of these, as many as {@code count}
     * @param financeAmongThem whether one of them has the finance scope
     */
    public record ApprovalBand(@Nullable BigDecimal upTo, List<Role> approvers, int count, boolean financeAmongThem) {

        public ApprovalBand {
            approvers = List.copyOf(approvers);
        }
    }

    /**
     * What accounts are offered for the time in which they were hit.
     *
     * @param tiers the accounts that it is meant for; all whose tier stands nowhere else where empty
     * @param bands shortest impact first
     */
    public record CreditTerms(List<String> tiers, List<CreditBand> bands) {

        public CreditTerms {
            tiers = List.copyOf(tiers);
            bands = List.copyOf(bands);
        }
    }

    /**
     * The credit for an impact whose length lies in the band.
     *
     * @param upToMinutes the longest impact of the band; absent in the last one
     * @param percent of a month's revenue, which is a twelfth of the annual one
     */
    public record CreditBand(@Nullable Integer upToMinutes, BigDecimal percent) {}

    /**
     * Which evidence an incident should have.
     *
     * @param expectedOf the severities that are looked at
     * @param checklist each item is met by any kind in it
     */
    public record EvidenceDuties(List<Severity> expectedOf, List<List<EvidenceKind>> checklist) {

        public EvidenceDuties {
            expectedOf = List.copyOf(expectedOf);
            checklist = checklist.stream().map(List::copyOf).toList();
        }
    }

    /**
     * What learning must contain.
     *
     * @param bookedWithinBusinessDays counted from RESOLVED
     * @param mostActions both bounds are advice
     */
    public record PostmortemDuties(
            List<Severity> requiredFor, int bookedWithinBusinessDays, int fewestActions, int mostActions) {

        public PostmortemDuties {
            requiredFor = List.copyOf(requiredFor);
        }
    }

    /**
     * When business is done.
     *
     * @param zone an IANA zone
     * @param closesAt the first instant after hours
     */
    public record Calendar(
            String zone, List<DayOfWeek> workdays, List<LocalDate> holidays, LocalTime opensAt, LocalTime closesAt) {

        public Calendar {
            workdays = List.copyOf(workdays);
            holidays = List.copyOf(holidays);
        }
    }

    /**
     * What a figure should be.
     *
     * @param key the figure's key
     * @param severities those it is meant for; all where empty
     * @param unit of {@code bound}; absent without one
     * @param stretch the better end where a range is aimed at
     */
    public record Target(
            String key,
            List<Severity> severities,
            Aim aim,
            @Nullable BigDecimal bound,
            @Nullable BigDecimal stretch,
            @Nullable TargetUnit unit) {

        public Target {
            severities = List.copyOf(severities);
        }
    }

    /**
     * Words for people in a hurry.
     *
     * @param vagueWords words and phrases that say nothing of when; an update that has one is warned of
     */
    public record Texts(List<RoleCard> roleCards, List<Template> templates, List<String> vagueWords) {

        public Texts {
            roleCards = List.copyOf(roleCards);
            templates = List.copyOf(templates);
            vagueWords = List.copyOf(vagueWords);
        }
    }

    /** What a role is there for, on one card. */
    public record RoleCard(Role role, String purpose, List<String> duties) {

        public RoleCard {
            duties = List.copyOf(duties);
        }
    }

    /**
     * A text to start from.
     *
     * @param body Markdown; what is to be filled in stands in braces
     */
    public record Template(TemplateKind kind, String body) {}

    /**
     * What an alert with certain labels is about.
     *
     * @param when all must hold
     * @param service the first matching rule that states one decides; so with the others
     * @param severity as if stated by the person who declares
     */
    public record IntakeRule(
            List<LabelMatch> when,
            @Nullable String service,
            @Nullable Severity severity,
            @Nullable String accountId) {

        public IntakeRule {
            when = List.copyOf(when);
        }
    }

    /** An alert has the label with exactly this value. */
    public record LabelMatch(String label, String value) {}
}
