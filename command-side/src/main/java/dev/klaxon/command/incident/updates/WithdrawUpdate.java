package dev.klaxon.command.incident.updates;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import org.jspecify.annotations.Nullable;

/** Take an update back. */
public record WithdrawUpdate(
        IncidentId incidentId, UpdateId updateId, @Nullable Text reason) {}
