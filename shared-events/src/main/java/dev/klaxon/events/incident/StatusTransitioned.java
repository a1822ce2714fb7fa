package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status moved.
 *
 * @param reason why it fell back
 */
@Revision("1")
public record StatusTransitioned(
        IncidentId incidentId,
        Status from,
        Status to,
        @Nullable Text statement,
        List<EvidenceId> evidenceIds,
        List<CriterionMet> criteriaMet,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public StatusTransitioned {
        evidenceIds = List.copyOf(evidenceIds);
        criteriaMet = List.copyOf(criteriaMet);
    }
}
