package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a piece of evidence were stored.
 *
 * @param sha256 lower-case hex of the bytes
 * @param size in bytes
 */
@Revision("1")
public record EvidenceContentStored(
        IncidentId incidentId,
        EvidenceId evidenceId,
        String sha256,
        long size,
        @Nullable String mediaType,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
