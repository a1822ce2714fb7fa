package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the right to do so approved a text, a commitment or a part of a credit.
 *
 * @param commitments of a text; none where a remedy is approved
 * @param subjectId the record that is approved, for example a remedy
 * @param textSha256 lower-case hex SHA-256 of the text that is approved
 * @param roles the capacities in which it was given
 * @param finance whether it was given with the finance scope
 */
@Revision("1")
public record ApprovalGranted(
        IncidentId incidentId,
        ApprovalId approvalId,
        List<CommitmentKind> commitments,
        @Nullable UUID subjectId,
        @Nullable String textSha256,
        List<Role> roles,
        boolean finance,
        @Nullable Text comment,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public ApprovalGranted {
        commitments = List.copyOf(commitments);
        roles = List.copyOf(roles);
    }
}
