package dev.klaxon.command.incident.mitigations;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that begins a mitigation. */
record MitigationRequest(
        MitigationKind kind,
        @Needed @Nullable Text description,
        @Needed @Nullable Text riskNotes,
        @Needed @Nullable Text rollbackPlan,
        @Needed @Nullable Boolean reversible,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    StartMitigation command(IncidentId incidentId, MitigationId mitigationId) {
        return new StartMitigation(incidentId, mitigationId, kind, description, riskNotes, rollbackPlan, reversible);
    }
}
