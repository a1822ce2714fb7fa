package dev.klaxon.command.incident.readings;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import org.jspecify.annotations.Nullable;

/** Record how an account feels about us. */
public record RecordSentiment(
        IncidentId incidentId,
        ReadingId readingId,
        @Nullable String accountId,
        @Nullable Integer sentiment) {}
