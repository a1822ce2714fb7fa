package dev.klaxon.command.incident.severity;

import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentId;

/** State what is known of the harm; what is left out stands as it was. */
public record AssessImpact(IncidentId incidentId, Impact impact) {}
