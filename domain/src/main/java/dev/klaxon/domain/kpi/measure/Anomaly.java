package dev.klaxon.domain.kpi.measure;

import dev.klaxon.events.incident.IncidentId;

/** A duration that has no length, since its ends stand in the wrong order. */
public record Anomaly(IncidentId incidentId, DurationKey duration) {}
