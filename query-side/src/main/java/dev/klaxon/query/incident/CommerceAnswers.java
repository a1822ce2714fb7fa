package dev.klaxon.query.incident;

import static dev.klaxon.query.incident.Answers.person;
import static dev.klaxon.query.incident.Answers.text;

import dev.klaxon.domain.incident.Commerce;
import dev.klaxon.domain.incident.Communication;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Tells how accounts are made whole. */
public final class CommerceAnswers {

    private CommerceAnswers() {}

    /** How far a remedy has come. */
    public enum RemedyState {
        PROPOSED,
        APPROVED,
        DECLINED
    }

    /**
     * What was proposed for an account, and what was decided.
     *
     * @param approvals how many were given, the one that completed it among them
     * @param decidedBy who approved or declined it last
     * @param decidedAt absent until it is
     */
    public record RemedyAnswer(
            UUID id,
            @Nullable RemedyKind kind,
            @Nullable String accountId,
            @Nullable Money amount,
            @Nullable Integer days,
            @Nullable String basis,
            Instant proposedAt,
            PersonAnswer proposedBy,
            RemedyState state,
            int approvals,
            @Nullable Instant decidedAt,
            @Nullable PersonAnswer decidedBy,
            @Nullable String comment) {}

    /** Accounts that get no remedy. */
    public record WaiverAnswer(
            List<String> accountIds, @Nullable String reason, Instant waivedAt) {}

    /** All remedies in the order in which they were proposed. */
    public static List<RemedyAnswer> remedies(IncidentState fold) {
        return fold.commerce().remedies().entries().stream()
                .map(entry -> remedy(entry, fold.commerce(), fold.communication()))
                .toList();
    }

    static List<WaiverAnswer> waivers(Commerce commerce) {
        return commerce.waivers().entries().stream()
                .map(entry -> new WaiverAnswer(
                        entry.event().accountIds(), text(entry.event().reason()), entry.at()))
                .toList();
    }

    private static RemedyAnswer remedy(Filed<RemedyProposed> entry, Commerce commerce, Communication communication) {
        RemedyProposed proposed = entry.event();
        Optional<Filed<RemedyApproved>> approved = commerce.approval(proposed.remedyId());
        Optional<Filed<RemedyDeclined>> declined = commerce.decline(proposed.remedyId());
        Optional<Filed<? extends IncidentEvent>> decided =
                approved.isPresent() ? approved.map(Function.identity()) : declined.map(Function.identity());
        int before = communication.approvalsOf(proposed.remedyId()).entries().size();
        return new RemedyAnswer(
                proposed.remedyId().value(),
                proposed.kind(),
                proposed.accountId(),
                proposed.amount(),
                proposed.days(),
                text(proposed.basis()),
                entry.at(),
                person(proposed.claim().author()),
                approved.isPresent()
                        ? RemedyState.APPROVED
                        : declined.isPresent() ? RemedyState.DECLINED : RemedyState.PROPOSED,
                approved.isPresent() ? before + 1 : before,
                decided.map(Filed::at).orElse(null),
                decided.map(decision -> person(decision.event().claim().author()))
                        .orElse(null),
                approved.map(decision -> text(decision.event().comment()))
                        .or(() -> declined.map(decision -> text(decision.event().comment())))
                        .orElse(null));
    }
}
