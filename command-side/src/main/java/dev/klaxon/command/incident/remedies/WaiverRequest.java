package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that waives remedies.
 *
 * @param reason why these accounts get none
 */
record WaiverRequest(
        @Needed @Size(max = 1000) List<String> accountIds,
        @Needed @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    WaiverRequest {
        accountIds = List.copyOf(accountIds);
    }

    WaiveRemedies command(IncidentId incidentId) {
        return new WaiveRemedies(incidentId, accountIds, reason);
    }
}
