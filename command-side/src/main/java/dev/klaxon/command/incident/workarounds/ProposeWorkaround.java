package dev.klaxon.command.incident.workarounds;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.WorkaroundId;
import org.jspecify.annotations.Nullable;

/** Propose a way round the fault. */
public record ProposeWorkaround(
        IncidentId incidentId,
        WorkaroundId workaroundId,
        @Nullable Text steps,
        @Nullable Text riskNotes,
        @Nullable Text rollback) {}
