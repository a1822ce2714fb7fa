package dev.klaxon.command.incident.mitigations;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import org.jspecify.annotations.Nullable;

/** Begin to reduce the impact. */
public record StartMitigation(
        IncidentId incidentId,
        MitigationId mitigationId,
        MitigationKind kind,
        @Nullable Text description,
        @Nullable Text riskNotes,
        @Nullable Text rollbackPlan,
        @Nullable Boolean reversible) {}
