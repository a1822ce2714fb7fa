package dev.klaxon.command.incident.confirmations;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ConfirmationId;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * Record whether it is over for a customer.
 *
 * @param by who spoke for the customer
 */
public record ConfirmCustomer(
        IncidentId incidentId,
        ConfirmationId confirmationId,
        @Nullable String accountId,
        @Nullable Text by,
        @Nullable Boolean satisfied) {}
