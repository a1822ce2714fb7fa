package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update was published to one audience.
 *
 * @param nextUpdateAt the promise that this update opens
 * @param factIds the facts that the text rests on
 * @param approvalId the approval of its commitments
 * @param causeState of a resolution, like cause, impact window and prevention
 * @param overrideReason why a commitment went out without an approval
 * @param sourceStatus the label at the source, only in imported history
 */
@Revision("1")
public record UpdatePublished(
        IncidentId incidentId,
        UpdateId updateId,
        Audience audience,
        UpdateKind kind,
        @Nullable Text acknowledge,
        @Nullable Text impact,
        @Nullable Text action,
        @Nullable Instant nextUpdateAt,
        @Nullable Text workaround,
        @Nullable Text customerSteps,
        List<Text> risks,
        @Nullable Eta eta,
        List<CommitmentKind> commitments,
        List<FactId> factIds,
        @Nullable ApprovalId approvalId,
        @Nullable CauseState causeState,
        @Nullable Text cause,
        @Nullable ImpactWindow impactWindow,
        @Nullable Text prevention,
        @Nullable Text overrideReason,
        @Nullable String sourceStatus,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public UpdatePublished {
        risks = List.copyOf(risks);
        commitments = List.copyOf(commitments);
        factIds = List.copyOf(factIds);
    }
}
