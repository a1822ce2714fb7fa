package dev.klaxon.command.incident;

import dev.klaxon.command.incident.IncidentCommand.History;
import dev.klaxon.command.incident.IncidentCommand.Live;
import dev.klaxon.command.incident.IncidentCommand.Rule;
import dev.klaxon.command.incident.IncidentCommand.Telling;
import dev.klaxon.command.verb.Declaration;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.events.incident.IncidentId;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestMethod;

/** What declarations of verbs on an incident have in common. */
abstract class IncidentDeclaration<V extends Record & VerbBody, D extends IncidentDeclaration<V, D>>
        extends Declaration<V, D> {

    private final String path;
    private TakenIn statuses = TakenIn.OPEN;
    private Verb.Naming naming = Verb.Naming.BY_KEY;

    IncidentDeclaration(RequestMethod method, String path, Class<V> body) {
        super(method, "/api/v1/incidents/{id}/" + path, IncidentId.class, body);
        this.path = path;
    }

    /** It is taken in these statuses. */
    public final D takenIn(TakenIn statuses) {
        this.statuses = statuses;
        return itself();
    }

    /** History names the record in its path otherwise than by the key of a line. */
    public final D knownBy(Verb.Naming naming) {
        this.naming = naming;
        return itself();
    }

    final Verb<V> declared(Rule<V> rule, Telling<V> telling) {
        TakenIn taken = statuses;
        return verb(
                (incident, verb, ids) -> new IncidentCommand((IncidentId) incident, new Live<>(verb, rule, taken, ids)),
                Optional.of(new Verb.History<>(
                        path,
                        (incident, verb, keys) -> new IncidentCommand(incident, new History<>(verb, telling, keys)),
                        naming)));
    }
}
