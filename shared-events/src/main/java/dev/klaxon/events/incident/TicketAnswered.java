package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * Engineering took a ticket as it is, or asked for rework.
 *
 * @param accepted absent where an import does not say
 * @param rework what is wanted before it is taken
 */
@Revision("1")
public record TicketAnswered(
        IncidentId incidentId,
        TicketId ticketId,
        @Nullable Boolean accepted,
        @Nullable Text rework,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
