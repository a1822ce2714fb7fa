package dev.klaxon.command.shortstream;

import dev.klaxon.command.shortstream.ShortStreams.Kind;
import dev.klaxon.command.verb.Declaration;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.events.Event;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMethod;

/** The declaration of a verb on a record of a short stream, begun by its method and ended by {@link #decided}. */
public final class OnShortStream<E extends Event, V extends Record & StreamVerb<E>>
        extends Declaration<V, OnShortStream<E, V>> {

    private final Kind<E> kind;

    private OnShortStream(RequestMethod method, String path, Kind<E> kind, Class<V> body) {
        super(method, path, UUID.class, body);
        this.kind = kind;
    }

    /**
     * Begins with a POST.
     *
     * @param path whole; it names a new record where it has no {@code {id}}
     */
    public static <E extends Event, V extends Record & StreamVerb<E>> OnShortStream<E, V> post(
            String path, Kind<E> kind, Class<V> body) {
        return new OnShortStream<>(RequestMethod.POST, path, kind, body);
    }

    /** Begins with a DELETE. */
    public static <E extends Event, V extends Record & StreamVerb<E>> OnShortStream<E, V> delete(
            String path, Kind<E> kind, Class<V> body) {
        return new OnShortStream<>(RequestMethod.DELETE, path, kind, body);
    }

    /** It is decided by its rule alone; imported history does not tell it. */
    public Verb<V> decided() {
        return verb((id, verb, ids) -> new StreamCommand<>(kind, (UUID) id, verb, ids), Optional.empty());
    }
}
