package dev.klaxon.command.incident.tickets;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes tickets and the answers to them. */
@RestController
final class TicketEndpoint {

    private final CommandDesk desk;

    TicketEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Links a ticket that engineering works on. */
    @PostMapping("/api/v1/incidents/{id}/tickets")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> link(
            @PathVariable("id") IncidentId id, @RequestBody TicketRequest body, CommandRequest request) {
        TicketId ticketId = new TicketId(EventIds.next());
        return desk.create(request, body, ticketId.toString(), new LinkTicket(id, ticketId, body.ticket()));
    }

    /** Accepts a ticket or returns it for rework, after which it may be answered again. */
    @PostMapping("/api/v1/incidents/{id}/tickets/{ticketId}/answer")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> answer(
            @PathVariable("id") IncidentId id,
            @PathVariable("ticketId") TicketId ticketId,
            @RequestBody TicketAnswerRequest body,
            CommandRequest request) {
        return desk.change(request, body, ticketId.toString(), body.command(id, ticketId));
    }
}
