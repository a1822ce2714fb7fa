package dev.klaxon.command.incident.facts;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.EvidenceId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that verifies a fact. */
record VerificationRequest(
        @Needed @Size(max = KnownEvidence.MOST) List<EvidenceId> evidenceIds,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    VerificationRequest {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
