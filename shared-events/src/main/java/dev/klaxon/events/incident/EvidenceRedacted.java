package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence is shown to nobody any more.
 *
 * @param sealed whether a hold keeps it, so that it is destroyed only when the hold ends
 */
@Revision("1")
public record EvidenceRedacted(
        IncidentId incidentId,
        EvidenceId evidenceId,
        @Nullable Text reason,
        boolean sealed,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
