package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import org.jspecify.annotations.Nullable;

/** How likely an account is to leave. */
@Revision("1")
public record ChurnRiskRecorded(
        IncidentId incidentId,
        ReadingId readingId,
        @Nullable String accountId,
        @Nullable ChurnRisk risk,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
