package dev.klaxon.query.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.NextAllowed;
import dev.klaxon.domain.incident.Stamps;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident as it stands.
 *
 * @param source of an import or of what declared it
 * @param severityState whether the severity may still change
 * @param recommendedSeverity what the policy said of the same impact; absent for what was imported
 * @param impact all assessments, one amending the other; absent where there was none
 * @param promises next updates that are owed to an audience by what was promised to it, soonest first
 * @param communication updates, briefs, asks, approvals and feedback, each a member of the answer
 * @param faultDomain as it was named last
 * @param rootCause as it was named last
 * @param policyVersion of the policy that judges it
 * @param mergedInto the incident of which it is a part
 * @param merged the incidents that are parts of it
 * @param nextAllowed where its status can go, and what is missing for it
 */
public record IncidentAnswer(
        UUID id,
        String reference,
        String title,
        @Nullable String summary,
        @Nullable String source,
        @Nullable String externalKey,
        Status status,
        @Nullable Severity severity,
        @Nullable Certainty severityState,
        @Nullable Severity recommendedSeverity,
        Map<Role, List<PersonAnswer>> roles,
        List<RequestedRoleAnswer> requestedRoles,
        Stamps stamps,
        @Nullable Impact impact,
        List<IncidentSummary.ServiceAnswer> services,
        Collection<Account> accounts,
        @Nullable ChannelAnswer channel,
        List<PromiseAnswer> promises,
        List<WorkAnswers.HypothesisAnswer> hypotheses,
        List<WorkAnswers.MitigationAnswer> mitigations,
        List<WorkAnswers.EvidenceAnswer> evidence,
        List<WorkAnswers.HoldAnswer> holds,
        List<CommerceAnswers.RemedyAnswer> remedies,
        List<CommerceAnswers.WaiverAnswer> waivers,
        List<AccountAnswers.ReadingsAnswer> readings,
        List<AccountAnswers.ConfirmationAnswer> confirmations,
        AftermathAnswers.@Nullable RecoveryPlanAnswer recoveryPlan,
        List<AftermathAnswers.DeadlineAnswer> regulatoryDeadlines,
        AftermathAnswers.@Nullable HandoffAnswer handoff,
        List<WorkAnswers.FactAnswer> facts,
        List<WorkAnswers.TicketAnswer> tickets,
        @JsonUnwrapped CommunicationAnswers.CommunicationAnswer communication,
        List<WorkAnswers.WorkaroundAnswer> workarounds,
        List<TriageAnswers.LinkedChangeAnswer> changes,
        List<TriageAnswers.KnownIssueLinkAnswer> knownIssues,
        @Nullable String faultDomain,
        WorkAnswers.@Nullable RootCauseAnswer rootCause,
        @Nullable UUID postmortemId,
        int policyVersion,
        boolean drill,
        boolean imported,
        boolean restricted,
        @Nullable UUID mergedInto,
        List<PartAnswer> merged,
        long version,
        List<NextAllowed> nextAllowed) {

    /** Tells a fold; the policy is the one that judges it. */
    public static IncidentAnswer of(IncidentState fold, Policy policy, MergeLinks links) {
        return Answers.of(fold, policy, links);
    }

    /**
     * A role that somebody was asked to take and that nobody holds.
     *
     * @param proposed who is on call for it
     */
    public record RequestedRoleAnswer(Role role, @Nullable PersonAnswer proposed, Instant at) {}

    /** Where responders talk. */
    public record ChannelAnswer(String kind, String url) {}

    /** An incident that was merged into it. */
    public record PartAnswer(UUID id, String reference) {}

    /** A promised next update. */
    public record PromiseAnswer(Audience audience, Instant openedAt, Instant dueAt) {}
}
