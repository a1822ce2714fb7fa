package dev.klaxon.command.incident.restriction;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Let only those named read an incident. */
public record RestrictIncident(
        IncidentId incidentId, @Nullable Text reason) {}
