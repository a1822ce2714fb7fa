package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import org.jspecify.annotations.Nullable;

/** How content an account was with the handling. */
@Revision("1")
public record CsatRecorded(
        IncidentId incidentId,
        ReadingId readingId,
        @Nullable String accountId,
        @Nullable Integer score,
        @Nullable CsatScale scale,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
