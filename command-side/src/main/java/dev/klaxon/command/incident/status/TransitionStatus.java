package dev.klaxon.command.incident.status;

import dev.klaxon.command.incident.updates.UpdateDraft;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Move the status forward, or back.
 *
 * @param resolutions updates to publish with it
 * @param reason needed to fall back
 */
public record TransitionStatus(
        IncidentId incidentId,
        Status to,
        @Nullable Text statement,
        List<EvidenceId> evidenceIds,
        List<UpdateDraft> resolutions,
        @Nullable Text reason) {

    public TransitionStatus {
        evidenceIds = List.copyOf(evidenceIds);
        resolutions = List.copyOf(resolutions);
    }
}
