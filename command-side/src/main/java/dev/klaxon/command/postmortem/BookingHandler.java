package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentNames;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.events.incident.IncidentId;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Books post-mortems: the new stream and the link in the incident's own are one append. */
@Component
final class BookingHandler {

    private final Incidents incidents;
    private final IncidentNames names;
    private final Postmortems postmortems;

    BookingHandler(Incidents incidents, IncidentNames names, Postmortems postmortems) {
        this.incidents = incidents;
        this.names = names;
        this.postmortems = postmortems;
    }

    @CommandHandler
    void handle(Booking.Live command, CommandCall call) {
        SchedulePostmortem verb = command.verb();
        IncidentId incident = names.idOf(verb.incidentId());
        Moment moment = call.moment(command.ids());
        incidents.on(incident, call, state -> {
            incidents.require(TakenIn.UNMERGED, state, call);
            return verb.decide(state, moment);
        });
        postmortems.begin(SchedulePostmortem.scheduled(Gaps.of(verb), incident, moment));
    }

    @CommandHandler
    void handle(Booking.History command, CommandCall call) {
        Gaps<SchedulePostmortem> line = Gaps.of(command.verb());
        Moment moment = call.moment(command.keys());
        incidents.on(command.incident(), call, state -> SchedulePostmortem.told(line, state, moment, command.keys()));
        postmortems.begin(SchedulePostmortem.scheduled(line, command.incident(), moment));
    }
}
