package dev.klaxon.command.incident.holds;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** End a hold on the evidence. */
public record LiftHold(
        IncidentId incidentId, HoldId holdId, @Nullable Text reason) {}
