package dev.klaxon.command.incident.approvals;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of an approval.
 *
 * @param subjectId the incident or a record of it; needed where textSha256 is not given, and only there
 * @param textSha256 SHA-256 of the UTF-8 of acknowledge, impact and action, each followed by a line feed, then the
 *     commitments in order, one a line
 */
record ApprovalRequest(
        @Needed @Size(max = MOST) List<CommitmentKind> commitments,
        @Nullable UUID subjectId,

        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits") @Nullable
        String textSha256,

        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    private static final int MOST = 50;

    ApprovalRequest {
        commitments = List.copyOf(commitments);
    }

    GrantApproval command(IncidentId incidentId, ApprovalId approvalId) {
        return new GrantApproval(
                incidentId,
                approvalId,
                commitments,
                subjectId,
                textSha256 == null ? null : textSha256.toLowerCase(Locale.ROOT));
    }
}
