package dev.klaxon.command.incident.merging;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Make a merged incident one of its own again. */
public record UnmergeIncident(
        IncidentId incidentId, @Nullable Text reason) {}
