package dev.klaxon.command.incident.status;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.updates.UpdateBody;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.List;
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
        Text statement,
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
}
