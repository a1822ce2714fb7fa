package dev.klaxon.command.incident.tickets;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that answers a ticket.
 *
 * @param rework what is wanted; needed where it is not accepted
 */
record TicketAnswerRequest(
        @Needed @Nullable Boolean accepted,
        @Nullable Text rework,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    AnswerTicket command(IncidentId incidentId, TicketId ticketId) {
        return new AnswerTicket(incidentId, ticketId, accepted, rework);
    }
}
