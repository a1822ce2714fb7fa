package dev.klaxon.command.incident.tickets;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.TicketLinked;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Links engineering tickets. */
@Component
final class LinkTicketHandler {

    private final Incidents incidents;

    LinkTicketHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(LinkTicket command, Claim claim) {
        incidents.on(
                command.incidentId(),
                state -> decide(command, state, claim, CommandCall.current().now()));
    }

    /** The whole rule: a ticket has something by which it is found. */
    static Decision<IncidentEvent> decide(LinkTicket command, IncidentState state, Claim claim, Instant now) {
        ForeignRecord ticket = command.ticket();
        if (!claim.isImported()) {
            ticket.require(now);
        }
        return Decision.of(new TicketLinked(
                state.id(),
                command.ticketId(),
                ticket.name(),
                ticket.system(),
                ticket.keyThere(),
                ticket.url(),
                ticket.at(),
                claim));
    }
}
