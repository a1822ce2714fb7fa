package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.function.Function;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The declaration of a verb on an incident, begun by its method and ended by how imported history tells of it.
 *
 * <p>Unless it says otherwise it changes the incident itself and is taken while that is open.
 */
public final class OnIncident<V extends Record & IncidentVerb> extends IncidentDeclaration<V, OnIncident<V>> {

    private OnIncident(RequestMethod method, String path, Class<V> body) {
        super(method, path, body);
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

    /** How a told fact becomes its events: gently, nothing is demanded that could be absent. */
    public Verb<V> told(Function<Told<V>, Decision<IncidentEvent>> telling) {
        return declared(
                (verb, state, policy, moment, beyond) -> verb.decide(state, policy, moment),
                (line, beyond) -> telling.apply(line));
    }
}
