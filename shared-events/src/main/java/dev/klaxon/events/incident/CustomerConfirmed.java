package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A customer said whether it is over for them.
 *
 * @param by who spoke for the customer
 * @param satisfied absent only in imported history
 */
@Revision("1")
public record CustomerConfirmed(
        IncidentId incidentId,
        ConfirmationId confirmationId,
        @Nullable String accountId,
        @Nullable Text by,
        @Nullable Boolean satisfied,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
