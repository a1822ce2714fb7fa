package dev.klaxon.command.incident.remedies;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decide that accounts get no remedy. */
public record WaiveRemedies(
        IncidentId incidentId,
        List<String> accountIds,
        @Nullable Text reason) {}
