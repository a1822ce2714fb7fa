package dev.klaxon.command.incident.restriction;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.ReaderAdded;
import jakarta.validation.constraints.Size;

/** Name somebody who may read the incident while it is restricted, also before it is. */
record AddReader(
        @Size(max = 200) String personId,
        @Needed @Size(max = 200) Text name) implements IncidentVerb {

    static final Verb<AddReader> VERB = OnIncident.post("readers", AddReader.class)
            .called("Restriction", "addReader")
            .needs(Scope.COMMAND)
            .takenIn(TakenIn.ANY)
            .told(AddReader::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return added(new Person(personId, name), state, moment.claim());
    }

    /** The reader goes by the id where the source knows no name. */
    private static Decision<IncidentEvent> told(Told<AddReader> line) {
        String id = line.need(AddReader::personId);
        Text name = line.get(AddReader::name);
        return added(new Person(id, name == null ? Text.of(id) : name), line.state(), line.claim());
    }

    /** Naming a reader again changes nothing. */
    private static Decision<IncidentEvent> added(Person reader, IncidentState state, Claim claim) {
        return state.discretion().isReader(reader.id())
                ? Decision.none()
                : Decision.of(new ReaderAdded(state.id(), reader, claim));
    }
}
