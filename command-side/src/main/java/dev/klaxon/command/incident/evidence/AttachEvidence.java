package dev.klaxon.command.incident.evidence;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attach evidence.
 *
 * @param sha256 lower-case hex; of the bytes behind the uri, else of the text
 * @param region where it may be kept
 */
public record AttachEvidence(
        IncidentId incidentId,
        EvidenceId evidenceId,
        EvidenceKind kind,
        @Nullable Text title,
        @Nullable Text text,
        @Nullable Text uri,
        @Nullable String sha256,
        @Nullable Instant collectedAt,
        boolean personalData,
        @Nullable String region) {}
