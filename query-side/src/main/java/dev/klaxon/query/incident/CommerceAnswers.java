package dev.klaxon.query.incident;

import static dev.klaxon.query.incident.Answers.text;

import dev.klaxon.domain.incident.Commerce;
import dev.klaxon.domain.incident.Communication;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
     * @param approvals how many were given that were not enough yet
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
            RemedyState state,
            int approvals,
            @Nullable Instant decidedAt) {}

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
        Instant approvedAt =
                commerce.approval(proposed.remedyId()).map(Filed::at).orElse(null);
        Instant declinedAt =
                commerce.decline(proposed.remedyId()).map(Filed::at).orElse(null);
        RemedyState state = approvedAt != null
                ? RemedyState.APPROVED
                : declinedAt != null ? RemedyState.DECLINED : RemedyState.PROPOSED;
        return new RemedyAnswer(
                proposed.remedyId().value(),
                proposed.kind(),
                proposed.accountId(),
                proposed.amount(),
                proposed.days(),
                text(proposed.basis()),
                entry.at(),
                state,
                communication.approvalsOf(proposed.remedyId()).entries().size(),
                approvedAt != null ? approvedAt : declinedAt);
    }
}
