package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.verb.Declaration;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.events.incident.IncidentId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMethod;

/** The declaration of the verb that begins an incident. */
final class Declaring extends Declaration<DeclareIncident, Declaring> {

    Declaring() {
        super(RequestMethod.POST, "/api/v1/incidents", IncidentId.class, DeclareIncident.class);
    }

    /** Somebody asks for it now, and the rule decides. */
    record Live(IncidentId incident, DeclareIncident verb, Ids ids) {}

    /** History tells of it; its line may leave gaps in the body. */
    record History(IncidentId incident, DeclareIncident verb, Keys keys) {}

    Verb<DeclareIncident> declared() {
        return verb(
                (id, verb, ids) -> new Live(new IncidentId((UUID) id), verb, ids),
                Optional.of(new Verb.History<>("incidents", History::new)));
    }
}
