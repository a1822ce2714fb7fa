package dev.klaxon.command.incident.updates;

import dev.klaxon.command.verb.Gaps;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
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

        @Needed @AnsweredBy(Code.UPDATE_INCOMPLETE) Text acknowledge,

        @Needed @AnsweredBy(Code.UPDATE_INCOMPLETE) Text impact,

        @Needed @AnsweredBy(Code.UPDATE_INCOMPLETE) Text action,

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
        return new UpdateDraft(updateId, Objects.requireNonNullElse(kind, unlessSaid), this);
    }

    /**
     * What is published, as far as the body says it.
     *
     * @param unlessSaid the kind where the body names none
     * @param sourceStatus the label at the source, only in imported history
     */
    static UpdatePublished published(
            Gaps<UpdateBody> said,
            IncidentId incidentId,
            UpdateId updateId,
            UpdateKind unlessSaid,
            @Nullable String sourceStatus,
            Claim claim) {
        UpdateKind kind = said.get(UpdateBody::kind);
        return new UpdatePublished(
                incidentId,
                updateId,
                said.need(UpdateBody::audience),
                kind == null ? unlessSaid : kind,
                said.get(UpdateBody::acknowledge),
                said.get(UpdateBody::impact),
                said.get(UpdateBody::action),
                said.get(UpdateBody::nextUpdateAt),
                said.get(UpdateBody::workaround),
                said.get(UpdateBody::customerSteps),
                said.need(UpdateBody::risks),
                said.get(UpdateBody::eta),
                said.need(UpdateBody::commitments),
                said.need(UpdateBody::factIds),
                said.get(UpdateBody::approvalId),
                said.get(UpdateBody::causeState),
                said.get(UpdateBody::cause),
                said.get(UpdateBody::impactWindow),
                said.get(UpdateBody::prevention),
                said.get(UpdateBody::overrideReason),
                sourceStatus,
                claim);
    }
}
