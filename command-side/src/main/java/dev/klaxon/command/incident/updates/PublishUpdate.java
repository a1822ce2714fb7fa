package dev.klaxon.command.incident.updates;

import dev.klaxon.events.incident.IncidentId;

/** Tell one audience how it stands. */
public record PublishUpdate(IncidentId incidentId, UpdateDraft draft) {}
