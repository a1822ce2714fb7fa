package dev.klaxon.command.incident.tickets;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.TicketId;
import org.jspecify.annotations.Nullable;

/** Take a ticket as it is, or ask for rework. */
public record AnswerTicket(
        IncidentId incidentId,
        TicketId ticketId,
        @Nullable Boolean accepted,
        @Nullable Text rework) {}
