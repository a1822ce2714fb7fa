package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.function.BiFunction;
import org.springframework.web.bind.annotation.RequestMethod;

/** The declaration of a verb on an incident whose rule looks beyond it; else as {@link OnIncident}. */
public final class OnIncidentWith<L, V extends Record & IncidentVerbWith<L>>
        extends IncidentDeclaration<V, OnIncidentWith<L, V>> {

    private final Class<L> beyond;

    private OnIncidentWith(RequestMethod method, String path, Class<V> body, Class<L> beyond) {
        super(method, path, body);
        this.beyond = beyond;
    }

    /**
     * Begins with a POST.
     *
     * @param path under the incident; a variable names the component that stands there
     * @param beyond what the rule looks at
     */
    public static <L, V extends Record & IncidentVerbWith<L>> OnIncidentWith<L, V> post(
            String path, Class<V> body, Class<L> beyond) {
        return new OnIncidentWith<>(RequestMethod.POST, path, body, beyond);
    }

    /** How a told fact becomes its events: gently, nothing is demanded that could be absent. */
    public Verb<V> told(BiFunction<Told<V>, L, Decision<IncidentEvent>> telling) {
        return declared(
                (verb, state, policy, moment, beans) -> verb.decide(state, policy, moment, beans.getBean(beyond)),
                (line, beans) -> telling.apply(line, beans.getBean(beyond)));
    }
}
