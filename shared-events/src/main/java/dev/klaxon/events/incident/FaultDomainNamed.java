package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the system that is at fault was named. */
@Revision("1")
public record FaultDomainNamed(
        IncidentId incidentId,
        @Nullable Text domain,
        List<EvidenceId> evidenceIds,
        @JsonUnwrapped Claim claim) implements IncidentEvent {

    public FaultDomainNamed {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
