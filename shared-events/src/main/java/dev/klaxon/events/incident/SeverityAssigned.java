package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * Severity was decided for the incident.
 *
 * @param recommended what the severity matrix said for the same impact; absent in imported history
 * @param inputs the impact that the matrix saw
 * @param rationale shown verbatim on the timeline; required where it differs from the recommendation
 * @param policyVersion version of the matrix used, 1 or higher
 */
@Revision("1")
public record SeverityAssigned(
        IncidentId incidentId,
        Severity severity,
        @Nullable Severity recommended,
        Impact inputs,
        Certainty certainty,
        @Nullable Text rationale,
        int policyVersion,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
