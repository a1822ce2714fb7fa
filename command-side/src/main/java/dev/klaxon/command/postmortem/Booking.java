package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.verb.Declaration;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestMethod;

/** The declaration of how post-mortems are booked: beside their own stream it is told in the one of the incident. */
final class Booking extends Declaration<SchedulePostmortem, Booking> {

    Booking() {
        super(RequestMethod.POST, "/api/v1/postmortems", PostmortemId.class, SchedulePostmortem.class);
    }

    /** Somebody asks for it now, and the rule decides. */
    record Live(SchedulePostmortem verb, Ids ids) {}

    /** History tells of it; its line may leave gaps in the body. */
    record History(IncidentId incident, SchedulePostmortem verb, Keys keys) {}

    Verb<SchedulePostmortem> booked() {
        return verb(
                (none, verb, ids) -> new Live(verb, ids), Optional.of(new Verb.History<>("postmortems", History::new)));
    }
}
