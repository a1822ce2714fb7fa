package dev.klaxon.command.verb;

import dev.klaxon.edge.access.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The declaration of a verb, begun by its method and ended by how its events come about.
 *
 * <p>Unless it says otherwise it changes the record that its path names.
 *
 * @param <D> the declaration itself
 */
public abstract class Declaration<V extends Record & VerbBody, D extends Declaration<V, D>> {

    private final Verb.Route route;
    private final Class<V> body;
    private Verb.Operation operation = new Verb.Operation("", "", List.of(), false);
    private Verb.Answering<V> answering = new Verb.Answering<>(HttpStatus.OK, (verb, ids) -> null, false);

    /**
     * Begins.
     *
     * @param path whole; but for {@code id}, a variable names the component that stands there
     * @param subject the type of what the variable {@code id} names
     */
    protected Declaration(RequestMethod method, String path, Class<?> subject, Class<V> body) {
        this.route = new Verb.Route(method, path, subject);
        this.body = body;
    }

    /**
     * How the document calls it, for good: clients are generated from it.
     *
     * @param tag the word under which it stands
     * @param name under that word
     */
    public final D called(String tag, String name) {
        operation = new Verb.Operation(tag, name, operation.scopes(), operation.bodyIsOptional());
        return itself();
    }

    /** What opens it: any of them. */
    public final D needs(Scope... anyOf) {
        operation = new Verb.Operation(operation.tag(), operation.name(), List.of(anyOf), operation.bodyIsOptional());
        return itself();
    }

    /** A request may come without a body. */
    public final D withOptionalBody() {
        operation = new Verb.Operation(operation.tag(), operation.name(), operation.scopes(), true);
        return itself();
    }

    /** It makes a record, whose id is the moment's. */
    public final D creates() {
        answering =
                new Verb.Answering<>(HttpStatus.CREATED, (verb, ids) -> ids.id().toString(), false);
        return itself();
    }

    /** It begins a stream. */
    public final D begins() {
        answering = new Verb.Answering<>(HttpStatus.CREATED, (verb, ids) -> null, false);
        return itself();
    }

    /** It begins a stream whose record is found under its path, and the answer says so. */
    public final D beginsThere() {
        answering = new Verb.Answering<>(HttpStatus.CREATED, (verb, ids) -> null, true);
        return itself();
    }

    /** It changes a record below the one that its path names. */
    public final D changes(Function<V, Object> record) {
        answering = new Verb.Answering<>(
                HttpStatus.OK, (verb, ids) -> record.apply(verb).toString(), false);
        return itself();
    }

    /** The verb that is declared. */
    protected final Verb<V> verb(Verb.Live<V> live, Optional<Verb.History<V>> history) {
        return new Verb<>(body, route, operation, answering, live, history);
    }

    @SuppressWarnings("unchecked") // by what D is
    private D itself() {
        return (D) this;
    }
}
