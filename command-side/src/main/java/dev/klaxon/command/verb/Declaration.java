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
    private Verb.Answering<V> answering = new Verb.Answering<>(HttpStatus.OK, (verb, ids) -> null);

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
        return answered(HttpStatus.CREATED, (verb, ids) -> ids.id().toString(), false);
    }

    /** Something else is tried right after it was recorded. */
    public final D followedBy(Class<? extends Aftermath> after) {
        answering = new Verb.Answering<>(
                answering.status(), answering.recordId(), answering.isFoundBelow(), Optional.of(after));
        return itself();
    }

    /** It begins a stream. */
    public final D begins() {
        return answered(HttpStatus.CREATED, (verb, ids) -> null, false);
    }

    /** It begins a stream whose record is found under its path, and the answer says so. */
    public final D beginsThere() {
        return answered(HttpStatus.CREATED, (verb, ids) -> null, true);
    }

    /** It changes a record below the one that its path names. */
    public final D changes(Function<V, Object> record) {
        return answered(HttpStatus.OK, (verb, ids) -> record.apply(verb).toString(), false);
    }

    /** The verb that is declared. */
    protected final Verb<V> verb(Verb.Live<V> live, Optional<Verb.History<V>> history) {
        return new Verb<>(body, route, operation, answering, live, history);
    }

    private D answered(HttpStatus status, Verb.RecordId<V> recordId, boolean isFoundBelow) {
        answering = new Verb.Answering<>(status, recordId, isFoundBelow, answering.after());
        return itself();
    }

    @SuppressWarnings("unchecked") // by what D is
    protected final D itself() {
        return (D) this;
    }
}
