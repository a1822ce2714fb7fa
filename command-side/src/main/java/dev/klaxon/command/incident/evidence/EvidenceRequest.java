package dev.klaxon.command.incident.evidence;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body that attaches evidence.
 *
 * @param uri where it lies; needs {@code sha256}
 * @param sha256 of the text or of what lies at the uri; alone it announces bytes that follow
 * @param personalData default false
 */
record EvidenceRequest(
        EvidenceKind kind,
        @Needed @Nullable Text title,
        @Nullable Text text,
        @Nullable Text uri,

        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits") @Nullable
        String sha256,

        @Nullable Instant collectedAt,
        @Nullable Boolean personalData,
        @Nullable String region,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    AttachEvidence command(IncidentId incidentId, EvidenceId evidenceId) {
        return new AttachEvidence(
                incidentId,
                evidenceId,
                kind,
                title,
                text,
                uri,
                sha256 == null ? null : sha256.toLowerCase(Locale.ROOT),
                collectedAt,
                Boolean.TRUE.equals(personalData),
                region);
    }
}
