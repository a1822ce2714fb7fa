package dev.klaxon.command.incident.faultdomain;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Say which part of the system is at fault. */
public record NameFaultDomain(
        IncidentId incidentId, @Nullable Text domain, List<EvidenceId> evidenceIds) {

    public NameFaultDomain {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
