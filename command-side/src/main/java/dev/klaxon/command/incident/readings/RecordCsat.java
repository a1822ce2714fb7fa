package dev.klaxon.command.incident.readings;

import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import org.jspecify.annotations.Nullable;

/** Record how content an account was with the handling. */
public record RecordCsat(
        IncidentId incidentId,
        ReadingId readingId,
        @Nullable String accountId,
        @Nullable Integer score,
        @Nullable CsatScale scale) {}
