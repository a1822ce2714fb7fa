package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import org.jspecify.annotations.Nullable;

/**
 * How an account feels about us.
 *
 * @param sentiment -2 (worst) to +2
 */
@Revision("1")
public record SentimentRecorded(
        IncidentId incidentId,
        ReadingId readingId,
        @Nullable String accountId,
        @Nullable Integer sentiment,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
