package dev.klaxon.command.incident.confirmations;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ConfirmationId;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that says whether it is over for a customer.
 *
 * @param by who spoke for the customer
 * @param satisfied whether it is over
 */
record ConfirmationRequest(
        @Needed @Nullable String accountId,
        @Needed @Nullable Text by,
        @Needed @Nullable Boolean satisfied,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    ConfirmCustomer command(IncidentId incidentId, ConfirmationId confirmationId) {
        return new ConfirmCustomer(incidentId, confirmationId, accountId, by, satisfied);
    }
}
