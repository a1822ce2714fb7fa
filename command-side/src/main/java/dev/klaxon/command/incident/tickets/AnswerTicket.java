package dev.klaxon.command.incident.tickets;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Take a ticket as it is, or return it for rework, after which it may be answered again.
 *
 * @param rework what is wanted; needed where it is not accepted
 */
record AnswerTicket(
        TicketId ticketId,
        @Needed Boolean accepted,
        @Nullable Text rework) implements IncidentVerb {

    static final Verb<AnswerTicket> VERB = OnIncident.post("tickets/{ticketId}/answer", AnswerTicket.class)
            .called("Ticket", "answer")
            .needs(Scope.RESPOND)
            .changes(AnswerTicket::ticketId)
            .takenIn(TakenIn.UNMERGED)
            .told(AnswerTicket::told);

    /** One that was returned may come back until it is accepted, and each return says what is wanted. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireLinked(ticketId, state);
        requirePending(state);
        requireRework();
        return Decision.of(new TicketAnswered(state.id(), ticketId, accepted, rework, moment.claim()));
    }

    private static void requireLinked(TicketId ticketId, IncidentState state) {
        if (state.work().ticket(ticketId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such ticket");
        }
    }

    private void requirePending(IncidentState state) {
        if (state.work().answersTo(ticketId).events().anyMatch(answer -> Boolean.TRUE.equals(answer.accepted()))) {
            throw new CommandRejected(ALREADY_ANSWERED, "The ticket is accepted already");
        }
    }

    private void requireRework() {
        if (!accepted && !Text.isStated(rework)) {
            String detail = "is needed where a ticket is not accepted";
            throw CommandRejected.faulty(INVALID_VALUE, "rework " + detail, List.of(new FieldError("/rework", detail)));
        }
    }

    private static Decision<IncidentEvent> told(Told<AnswerTicket> line) {
        TicketId ticketId = line.need(AnswerTicket::ticketId);
        requireLinked(ticketId, line.state());
        return Decision.of(new TicketAnswered(
                line.incidentId(),
                ticketId,
                line.get(AnswerTicket::accepted),
                line.get(AnswerTicket::rework),
                line.claim()));
    }
}
