package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts get no remedy. */
@Revision("1")
public record RemedyWaived(
        IncidentId incidentId,
        List<String> accountIds,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {

    public RemedyWaived {
        accountIds = List.copyOf(accountIds);
    }
}
