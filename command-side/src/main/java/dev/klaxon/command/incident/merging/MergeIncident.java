package dev.klaxon.command.incident.merging;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Make an incident a part of another. */
public record MergeIncident(
        IncidentId incidentId, IncidentId into, @Nullable Text reason) {}
