package dev.klaxon.command.incident.readings;

import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import org.jspecify.annotations.Nullable;

/** Record how likely an account is to leave. */
public record RecordChurnRisk(
        IncidentId incidentId,
        ReadingId readingId,
        @Nullable String accountId,
        @Nullable ChurnRisk risk) {}
