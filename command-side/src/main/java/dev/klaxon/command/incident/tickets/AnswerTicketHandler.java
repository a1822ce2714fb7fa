package dev.klaxon.command.incident.tickets;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.TicketAnswered;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records what engineering says to a ticket. */
@Component
final class AnswerTicketHandler {

    private final Incidents incidents;

    AnswerTicketHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AnswerTicket command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /**
     * The whole rule: one that was returned may come back until it is accepted, and each return says what is wanted.
     */
    static Decision<IncidentEvent> decide(AnswerTicket command, IncidentState state, Claim claim) {
        if (state.work().ticket(command.ticketId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such ticket");
        }
        if (!claim.isImported()) {
            requirePending(command, state);
            requireRework(command);
        }
        return Decision.of(
                new TicketAnswered(state.id(), command.ticketId(), command.accepted(), command.rework(), claim));
    }

    private static void requirePending(AnswerTicket command, IncidentState state) {
        if (state.work().answersTo(command.ticketId()).events().anyMatch(AnswerTicketHandler::accepts)) {
            throw new CommandRejected(ALREADY_ANSWERED, "The ticket is accepted already");
        }
    }

    private static boolean accepts(TicketAnswered answer) {
        return Boolean.TRUE.equals(answer.accepted());
    }

    private static void requireRework(AnswerTicket command) {
        if (Boolean.FALSE.equals(command.accepted()) && !Text.isStated(command.rework())) {
            String detail = "is needed where a ticket is not accepted";
            throw CommandRejected.faulty(INVALID_VALUE, "rework " + detail, List.of(new FieldError("/rework", detail)));
        }
    }
}
