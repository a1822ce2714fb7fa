package dev.klaxon.command.incident.updates;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An update as a request writes it.
 *
 * @param acknowledge that we know
 * @param impact what it means for the reader
 * @param action what we do
 * @param nextUpdateAt needed where the audience has a cadence; not for a RESOLUTION
 * @param factIds the facts that the text rests on
 * @param approvalId the approval of its commitments
 * @param overrideReason lets a commitment go out without an approval
 * @param causeState needed of a RESOLUTION, like impactWindow and prevention
 * @param cause needed where it is KNOWN
 */
public record UpdateBody(
        Audience audience,
        @Nullable UpdateKind kind,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) Text acknowledge,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) Text impact,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) Text action,
        @Nullable Instant nextUpdateAt,
        @Nullable Text workaround,
        @Nullable Text customerSteps,
        List<Text> risks,
        @Nullable Eta eta,
        List<CommitmentKind> commitments,
        List<UUID> factIds,
        @Nullable UUID approvalId,
        @Nullable Text overrideReason,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable CauseState causeState,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable Text cause,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable ImpactWindow impactWindow,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable Text prevention) {

    public UpdateBody {
        risks = List.copyOf(risks);
        commitments = List.copyOf(commitments);
        factIds = List.copyOf(factIds);
    }

    /**
     * What it would publish.
     *
     * @param unlessSaid the kind where the request names none
     * @throws CommandRejected {@code unverified-fact} where it cites a fact
     */
    public UpdateDraft draft(UpdateId updateId, UpdateKind unlessSaid) {
        if (!factIds.isEmpty()) {
            throw new CommandRejected(Code.UNVERIFIED_FACT, "The incident has no such fact");
        }
        return new UpdateDraft(
                updateId,
                audience,
                Objects.requireNonNullElse(kind, unlessSaid),
                acknowledge,
                impact,
                action,
                nextUpdateAt,
                workaround,
                customerSteps,
                risks,
                eta,
                commitments,
                causeState,
                cause,
                impactWindow,
                prevention,
                overrideReason,
                null);
    }
}
