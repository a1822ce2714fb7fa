package dev.klaxon.command.incident.status;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.updates.UpdateBody;
import dev.klaxon.command.incident.updates.UpdateDraft;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The body of a transition.
 *
 * @param evidenceIds what the statement rests on
 * @param resolutions updates that are published with it, of kind RESOLUTION
 * @param reason needed to fall back
 */
record TransitionRequest(
        Status to,
        @Needed @Nullable Text statement,
        List<EvidenceId> evidenceIds,
        List<UpdateBody> resolutions,
        @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    TransitionRequest {
        evidenceIds = List.copyOf(evidenceIds);
        resolutions = List.copyOf(resolutions);
    }

    /**
     * The command meant.
     *
     * @param updateIds of the resolutions, by their number from 0
     */
    TransitionStatus command(IncidentId incidentId, IntFunction<UpdateId> updateIds) {
        List<UpdateDraft> drafts = new ArrayList<>();
        for (UpdateBody resolution : resolutions) {
            drafts.add(resolution.draft(updateIds.apply(drafts.size()), UpdateKind.RESOLUTION));
        }
        return new TransitionStatus(incidentId, to, statement, evidenceIds, drafts, reason);
    }
}
