package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executives were briefed. */
@Revision("1")
public record ExecBriefPublished(
        IncidentId incidentId,
        BriefId briefId,
        @Nullable Text status,
        List<Text> risks,
        List<Ask> asks,
        @Nullable Eta eta,
        List<BriefCustomer> customers,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public ExecBriefPublished {
        risks = List.copyOf(risks);
        asks = List.copyOf(asks);
        customers = List.copyOf(customers);
    }
}
