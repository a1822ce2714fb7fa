package dev.klaxon.command.incident.evidence;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceKind;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that attaches evidence.
 *
 * @param uri where it lies; needs {@code sha256}
 * @param personalData default false
 */
record EvidenceRequest(
        EvidenceKind kind,
        Text title,
        @Nullable Text text,
        @Nullable Text uri,

        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits") @Nullable
        String sha256,

        @Nullable Instant collectedAt,
        @Nullable Boolean personalData,
        @Nullable String region,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
