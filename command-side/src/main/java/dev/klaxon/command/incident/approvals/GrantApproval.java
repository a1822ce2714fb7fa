package dev.klaxon.command.incident.approvals;

import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approve a text or a commitment.
 *
 * @param subjectId the record whose commitment is approved
 * @param textSha256 lower-case hex; of the text that is approved
 */
public record GrantApproval(
        IncidentId incidentId,
        ApprovalId approvalId,
        List<CommitmentKind> commitments,
        @Nullable UUID subjectId,
        @Nullable String textSha256) {

    public GrantApproval {
        commitments = List.copyOf(commitments);
    }
}
