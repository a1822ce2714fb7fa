package dev.klaxon.command.incident.restriction;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Let everybody read an incident again. */
public record LiftRestriction(
        IncidentId incidentId, @Nullable Text reason) {}
