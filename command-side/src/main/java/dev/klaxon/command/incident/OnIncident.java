package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.verb.Aftermath;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The declaration of a verb on an incident, begun by its method and ended by how imported history tells of it.
 *
 * <p>Unless it says otherwise it changes the incident itself and is taken while that is open.
 */
public final class OnIncident<V extends Record & IncidentVerb> {

    private static final String INCIDENT = "/api/v1/incidents/{id}/";

    private final RequestMethod method;
    private final String path;
    private final Class<V> body;
    private Verb.Operation operation = new Verb.Operation("", "", List.of(), false);
    private Verb.Answering<V> answering = new Verb.Answering<>(HttpStatus.OK, (verb, ids) -> null);
    private TakenIn statuses = TakenIn.OPEN;
    private Verb.Naming naming = Verb.Naming.BY_KEY;

    private OnIncident(RequestMethod method, String path, Class<V> body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /**
     * Begins with a POST.
     *
     * @param path under the incident; a variable names the component that stands there
     */
    public static <V extends Record & IncidentVerb> OnIncident<V> post(String path, Class<V> body) {
        return new OnIncident<>(RequestMethod.POST, path, body);
    }

    /** Begins with a PUT. */
    public static <V extends Record & IncidentVerb> OnIncident<V> put(String path, Class<V> body) {
        return new OnIncident<>(RequestMethod.PUT, path, body);
    }

    /** Begins with a DELETE. */
    public static <V extends Record & IncidentVerb> OnIncident<V> delete(String path, Class<V> body) {
        return new OnIncident<>(RequestMethod.DELETE, path, body);
    }

    /**
     * How the document calls it, for good: clients are generated from it.
     *
     * @param tag the word under which it stands
     * @param name under that word
     */
    public OnIncident<V> called(String tag, String name) {
        operation = new Verb.Operation(tag, name, operation.scopes(), operation.bodyIsOptional());
        return this;
    }

    /** What opens it: any of them. */
    public OnIncident<V> needs(Scope... anyOf) {
        operation = new Verb.Operation(operation.tag(), operation.name(), List.of(anyOf), operation.bodyIsOptional());
        return this;
    }

    /** A request may come without a body. */
    public OnIncident<V> withOptionalBody() {
        operation = new Verb.Operation(operation.tag(), operation.name(), operation.scopes(), true);
        return this;
    }

    /** It makes a record, whose id is the moment's. */
    public OnIncident<V> creates() {
        answering =
                new Verb.Answering<>(HttpStatus.CREATED, (verb, ids) -> ids.id().toString(), answering.after());
        return this;
    }

    /** It changes a record below the incident. */
    public OnIncident<V> changes(Function<V, Object> record) {
        answering = new Verb.Answering<>(
                HttpStatus.OK, (verb, ids) -> record.apply(verb).toString(), answering.after());
        return this;
    }

    /** Something else is tried right after it was recorded. */
    public OnIncident<V> followedBy(Class<? extends Aftermath> after) {
        answering = new Verb.Answering<>(answering.status(), answering.recordId(), Optional.of(after));
        return this;
    }

    /** It is taken in these statuses. */
    public OnIncident<V> takenIn(TakenIn statuses) {
        this.statuses = statuses;
        return this;
    }

    /** History names the record in its path otherwise than by the key of a line. */
    public OnIncident<V> knownBy(Verb.Naming naming) {
        this.naming = naming;
        return this;
    }

    /** How a told fact becomes its events: gently, nothing is demanded that could be absent. */
    public Verb<V> told(Function<Told<V>, Decision<IncidentEvent>> telling) {
        TakenIn taken = statuses;
        return new Verb<>(
                body,
                new Verb.Route(method, INCIDENT + path, IncidentId.class),
                operation,
                answering,
                (incident, verb, ids) ->
                        new IncidentCommand((IncidentId) incident, new IncidentCommand.Live(verb, taken, ids)),
                Optional.of(new Verb.History<>(
                        path,
                        (incident, verb, keys) ->
                                new IncidentCommand(incident, new IncidentCommand.History<>(verb, telling, keys)),
                        naming)));
    }
}
