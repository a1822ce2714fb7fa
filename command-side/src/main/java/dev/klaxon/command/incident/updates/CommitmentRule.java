package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.COMMITMENT_NEEDS_APPROVAL;
import static dev.klaxon.domain.refusal.WarningCode.COMMITMENT_OVERRIDDEN;

import dev.klaxon.command.desk.Sha256;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.UpdateId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may bind the company by an update: the commander, or somebody with an approval of exactly that. */
final class CommitmentRule {

    private static final Set<Role> APPROVERS = Set.of(Role.INCIDENT_COMMANDER, Role.EXECUTIVE_SPONSOR);

    private CommitmentRule() {}

    /**
     * Accepts what the update promises, perhaps with a warning.
     *
     * @throws CommandRejected {@code commitment-needs-approval}, also where the approval named is one of something else
     */
    static List<Warning> accept(UpdateDraft draft, IncidentState state, Claim claim) {
        ApprovalId named = draft.body().approvalId();
        boolean approved = named != null
                && state.communication()
                        .approval(named)
                        .map(Filed::event)
                        .filter(approval -> covers(approval, draft, state))
                        .isPresent();
        boolean commands =
                state.roles().holds(Role.INCIDENT_COMMANDER, claim.actor().id());
        boolean free = draft.commitments().isEmpty() || commands;
        if (approved || (free && named == null)) {
            return List.of();
        }
        if (!Text.isStated(draft.body().overrideReason())) {
            throw new CommandRejected(
                    COMMITMENT_NEEDS_APPROVAL,
                    named == null
                            ? "A commitment is published by the Incident Commander, with an approval, or with an"
                                    + " overrideReason"
                            : "The approval is not one of this text and its commitments by the Incident Commander or"
                                    + " Executive Sponsor");
        }
        return free
                ? List.of()
                : List.of(new Warning(COMMITMENT_OVERRIDDEN, "The commitment goes out without an approval"));
    }

    /**
     * Of imported history only this is asked.
     *
     * @throws CommandRejected {@code commitment-needs-approval} where the incident has no such approval
     */
    static void requireKnown(@Nullable ApprovalId named, IncidentState state) {
        if (named != null && state.communication().approval(named).isEmpty()) {
            throw new CommandRejected(COMMITMENT_NEEDS_APPROVAL, "The incident has no such approval");
        }
    }

    private static boolean covers(ApprovalGranted approval, UpdateDraft draft, IncidentState state) {
        return !Collections.disjoint(approval.roles(), APPROVERS)
                && approval.commitments().containsAll(draft.commitments())
                && (approval.textSha256() == null ? isGeneral(approval, state) : isOfText(approval, draft));
    }

    /** An approval of one update that went out already says nothing of another. */
    private static boolean isGeneral(ApprovalGranted approval, IncidentState state) {
        return approval.subjectId() == null
                || state.communication()
                        .update(new UpdateId(approval.subjectId()))
                        .isEmpty();
    }

    /** The commitments stand in the text as the update lists them, or with an eta that it makes without listing it. */
    private static boolean isOfText(ApprovalGranted approval, UpdateDraft draft) {
        List<CommitmentKind> listed = draft.body().commitments();
        boolean same = Set.copyOf(approval.commitments()).equals(Set.copyOf(draft.commitments()));
        return Stream.of(listed, same ? approval.commitments() : listed)
                .map(commitments -> lines(draft, commitments))
                // the last line is ended by some and not by others
                .flatMap(lines -> Stream.of(lines + "\n", lines))
                .anyMatch(text -> Sha256.hex(text).equals(approval.textSha256()));
    }

    private static String lines(UpdateDraft draft, List<CommitmentKind> commitments) {
        UpdateBody body = draft.body();
        return Stream.concat(
                        Stream.of(body.acknowledge(), body.impact(), body.action()),
                        commitments.stream().map(CommitmentKind::name))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }
}
