package dev.klaxon.command.incident.workarounds;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.WorkaroundId;
import org.jspecify.annotations.Nullable;

/** Let a workaround be given out. */
public record ApproveWorkaround(
        IncidentId incidentId,
        WorkaroundId workaroundId,
        @Nullable Text comment) {}
