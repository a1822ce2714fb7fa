package dev.klaxon.command.incident.faultdomain;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that names the part at fault.
 *
 * @param evidenceIds what shows it
 */
record FaultDomainRequest(
        @Needed @Nullable Text domain,
        @Size(max = KnownEvidence.MOST) List<EvidenceId> evidenceIds,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    FaultDomainRequest {
        evidenceIds = List.copyOf(evidenceIds);
    }

    NameFaultDomain command(IncidentId incidentId) {
        return new NameFaultDomain(incidentId, domain, evidenceIds);
    }
}
