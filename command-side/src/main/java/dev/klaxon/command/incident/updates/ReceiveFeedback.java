package dev.klaxon.command.incident.updates;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.FeedbackId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import org.jspecify.annotations.Nullable;

/** Record what an update was worth to somebody. */
public record ReceiveFeedback(
        IncidentId incidentId,
        UpdateId updateId,
        FeedbackId feedbackId,
        @Nullable String accountId,
        @Nullable Text text,
        @Nullable Integer rating) {}
