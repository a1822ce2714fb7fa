package dev.klaxon.command.incident.holds;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Keep all evidence until further notice. */
public record PlaceHold(
        IncidentId incidentId, HoldId holdId, @Nullable Text reason) {}
