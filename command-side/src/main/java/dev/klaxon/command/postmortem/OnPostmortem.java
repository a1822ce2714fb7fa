package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.verb.Declaration;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The declaration of a verb on a post-mortem, begun by its path and ended by how imported history tells of it.
 *
 * <p>Unless it says otherwise it changes the post-mortem itself.
 */
public final class OnPostmortem<V extends Record & PostmortemVerb> extends Declaration<V, OnPostmortem<V>> {

    private final String path;

    private OnPostmortem(String path, Class<V> body) {
        super(RequestMethod.POST, "/api/v1/postmortems/{id}/" + path, PostmortemId.class, body);
        this.path = path;
    }

    /**
     * Begins with a POST.
     *
     * @param path under the post-mortem; a variable names the component that stands there
     */
    public static <V extends Record & PostmortemVerb> OnPostmortem<V> post(String path, Class<V> body) {
        return new OnPostmortem<>(path, body);
    }

    /** How a told fact becomes its events: gently, nothing is demanded that could be absent. */
    public Verb<V> told(Function<ToldPostmortem<V>, Decision<PostmortemEvent>> telling) {
        return verb(
                (postmortem, verb, ids) -> new PostmortemCommand.Live((PostmortemId) postmortem, verb, ids),
                Optional.of(new Verb.History<>(
                        "postmortem/" + path,
                        (incident, verb, keys) -> new PostmortemCommand.History<>(incident, verb, telling, keys))));
    }
}
