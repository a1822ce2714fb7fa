package dev.klaxon.query.brief;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.brief.BriefAnswer.DueAnswer;
import dev.klaxon.query.incident.CommerceAnswers.RemedyAnswer;
import dev.klaxon.query.incident.CommunicationAnswers.AskAnswer;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What executives need to know of one incident: its newest brief, and beside it what has come since.
 *
 * @param briefId of the newest brief; absent, like all that it says, while there is none
 * @param ageSeconds how old the newest brief is now
 * @param openAsks what earlier briefs asked and nobody has answered
 * @param nextDue the next updates and the next brief that are owed, soonest first
 * @param dueAt when the next brief is due, or was due first; absent where none is owed
 * @param overdue whether that has passed
 */
public record BriefAnswer(
        Subject incident,
        @Nullable UUID briefId,
        @Nullable Instant publishedAt,
        @Nullable PersonAnswer author,
        @Nullable Long ageSeconds,
        @Nullable String status,
        List<String> risks,
        List<AskAnswer> asks,
        List<AskAnswer> openAsks,
        @Nullable Eta eta,
        List<CustomerAnswer> customers,
        Map<Role, List<PersonAnswer>> roles,
        @Nullable Impact impact,
        List<RemedyAnswer> remedies,
        List<DueAnswer> nextDue,
        @Nullable Instant dueAt,
        boolean overdue) {

    /** The incident that the brief is about, as it stands now. */
    public record Subject(
            UUID id,
            String reference,
            String title,
            Status status,
            @Nullable Severity severity,
            @Nullable Certainty severityState,
            boolean drill,
            boolean restricted,
            Instant declaredAt) {}

    /** A customer that the brief names. */
    public record CustomerAnswer(
            @Nullable String accountId,
            @Nullable String name,
            @Nullable String note) {}

    /**
     * An update or a brief that is owed.
     *
     * @param audience absent of a brief, and of a first update that may go to PUBLIC or CUSTOMER
     */
    public record DueAnswer(PromiseKind kind, @Nullable Audience audience, Instant dueAt, boolean overdue) {

        /** Whether it is executives who wait for it. */
        boolean isForExecutives() {
            return kind == PromiseKind.BRIEF || audience == Audience.EXECUTIVE;
        }
    }

    /**
     * Tells a fold.
     *
     * @param policy the one that judges the incident
     */
    public static BriefAnswer of(IncidentState fold, Policy policy, Instant now) {
        return Briefing.of(fold, policy, now);
    }
}
