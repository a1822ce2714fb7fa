package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was attached.
 *
 * @param uri where it lies; never fetched
 * @param sha256 lower-case hex of the text, of the bytes behind the uri, or of bytes that follow
 * @param region where it may be kept
 */
@Revision("1")
public record EvidenceAttached(
        IncidentId incidentId,
        EvidenceId evidenceId,
        EvidenceKind kind,
        @Nullable Text title,
        @Nullable Text text,
        @Nullable Text uri,
        @Nullable String sha256,
        @Nullable Instant collectedAt,
        boolean personalData,
        @Nullable String region,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
