package dev.klaxon.command.incident.updates;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An update as its author writes it.
 *
 * @param acknowledge that we know
 * @param impact what it means for the reader
 * @param action what we do
 * @param nextUpdateAt needed where the audience has a cadence; not for a RESOLUTION
 * @param factIds facts of the incident that the text rests on; while it is restricted, what goes outside cites some and
 *     each is verified
 * @param approvalId the approval of this text and its commitments by the Incident Commander or Executive Sponsor
 * @param overrideReason lets a commitment go out without an approval
 * @param causeState needed of a RESOLUTION, like impactWindow and prevention
 * @param cause needed where it is KNOWN
 */
public record UpdateBody(
        Audience audience,
        @Nullable UpdateKind kind,

        @Needed @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable
        Text acknowledge,

        @Needed @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable
        Text impact,

        @Needed @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable
        Text action,

        @Nullable Instant nextUpdateAt,
        @Nullable Text workaround,
        @Nullable Text customerSteps,
        @Size(max = MOST) List<Text> risks,
        @Nullable Eta eta,
        @Size(max = MOST) List<CommitmentKind> commitments,
        @Size(max = MOST) List<FactId> factIds,
        @Nullable ApprovalId approvalId,
        @Nullable Text overrideReason,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable CauseState causeState,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable Text cause,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable ImpactWindow impactWindow,
        @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable Text prevention) {

    private static final int MOST = 200;

    public UpdateBody {
        risks = List.copyOf(risks);
        commitments = List.copyOf(commitments);
        factIds = List.copyOf(factIds);
    }

    /**
     * What it would publish.
     *
     * @param unlessSaid the kind where the author names none
     */
    public UpdateDraft draft(UpdateId updateId, UpdateKind unlessSaid) {
        return draft(updateId, unlessSaid, null);
    }

    /**
     * What it would publish, had it been published elsewhere before.
     *
     * @param sourceStatus the label at the source
     */
    UpdateDraft draft(UpdateId updateId, UpdateKind unlessSaid, @Nullable String sourceStatus) {
        return new UpdateDraft(updateId, Objects.requireNonNullElse(kind, unlessSaid), this, sourceStatus);
    }
}
