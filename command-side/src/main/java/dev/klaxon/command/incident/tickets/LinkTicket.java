package dev.klaxon.command.incident.tickets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.TicketLinked;

/** Link a ticket that engineering works on: a name, a key or a url at least. */
record LinkTicket(@JsonUnwrapped ForeignRecord ticket) implements IncidentVerb {

    static final Verb<LinkTicket> VERB = OnIncident.post("tickets", LinkTicket.class)
            .called("Ticket", "link")
            .needs(Scope.RESPOND)
            .creates()
            .told(LinkTicket::told);

    /** A ticket has something by which it is found. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        ticket.require(moment.now());
        return linked(state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<LinkTicket> line) {
        return line.whole().linked(line.incidentId(), line.moment());
    }

    private Decision<IncidentEvent> linked(IncidentId incidentId, Moment moment) {
        return Decision.of(new TicketLinked(
                incidentId,
                new TicketId(moment.id()),
                ticket.name(),
                ticket.system(),
                ticket.keyThere(),
                ticket.url(),
                ticket.at(),
                moment.claim()));
    }
}
