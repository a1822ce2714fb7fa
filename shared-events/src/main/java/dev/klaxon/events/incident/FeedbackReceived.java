package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said what an update was worth to them.
 *
 * @param rating 1 (worst) to 5
 */
@Revision("1")
public record FeedbackReceived(
        IncidentId incidentId,
        FeedbackId feedbackId,
        UpdateId updateId,
        @Nullable String accountId,
        @Nullable Text text,
        @Nullable Integer rating,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
