package dev.klaxon.command.incident.tickets;

import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.TicketId;

/** Say which ticket engineering works on. */
public record LinkTicket(IncidentId incidentId, TicketId ticketId, ForeignRecord ticket) {}
