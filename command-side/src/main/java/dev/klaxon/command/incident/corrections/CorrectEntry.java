package dev.klaxon.command.incident.corrections;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say that a member of a recorded event should read otherwise.
 *
 * @param value null takes it away
 */
public record CorrectEntry(
        IncidentId incidentId,
        UUID eventId,
        String field,
        @Nullable Text value,
        @Nullable Text reason) {}
