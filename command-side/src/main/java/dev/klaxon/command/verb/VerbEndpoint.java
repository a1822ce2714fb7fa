package dev.klaxon.command.verb;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.DeclaredEndpoint;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.BodyReader;
import dev.klaxon.edge.json.InPath;
import dev.klaxon.edge.json.PathWord;
import dev.klaxon.edge.json.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;

/** Takes the requests of one verb. */
final class VerbEndpoint<V extends Record & VerbBody> implements DeclaredEndpoint {

    private final Verb<V> verb;
    private final Map<String, Class<?>> inPath;
    private final BodyReader bodies;
    private final ConversionService conversions;
    private final CommandDesk desk;
    private final Aftermath after;

    VerbEndpoint(Verb<V> verb, BodyReader bodies, ConversionService conversions, CommandDesk desk, Aftermath after) {
        this.verb = verb;
        this.inPath = Verbs.inPath(verb);
        this.bodies = bodies;
        this.conversions = conversions;
        this.desk = desk;
        this.after = after;
    }

    Verb<V> verb() {
        return verb;
    }

    @Override
    public List<Scope> scopes() {
        return verb.operation().scopes();
    }

    @Override
    public String tag() {
        return verb.operation().tag();
    }

    @Override
    public String operationId() {
        return verb.operation().id();
    }

    ResponseEntity<ReceiptBody> take(HttpServletRequest servlet, CommandRequest request)
            throws HttpMediaTypeNotSupportedException {
        Map<String, String> words = words(servlet);
        Ids ids = Ids.fresh();
        String word = words.get(Verb.Route.SUBJECT);
        Object subject = word == null ? ids.id() : subject(word);
        Spoken<V> spoken = spoken(bodies.read(
                servlet, Spoken.of(verb.body()), inPath(words), verb.operation().bodyIsOptional()));
        ResponseEntity<ReceiptBody> receipt = desk.run(
                request,
                spoken,
                verb.answering().recordId().of(spoken.verb(), ids),
                verb.answering().status(),
                verb.live().command(subject, spoken.verb(), ids));
        after.attempt();
        return located(receipt);
    }

    private ResponseEntity<ReceiptBody> located(ResponseEntity<ReceiptBody> made) {
        if (!verb.answering().isFoundBelow()) {
            return made;
        }
        ReceiptBody receipt = Objects.requireNonNull(made.getBody());
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .location(URI.create(verb.route().path() + "/" + receipt.id()))
                .body(receipt);
    }

    private Object subject(String word) {
        try {
            return Objects.requireNonNull(conversions.convert(word, verb.route().subject()));
        } catch (ConversionException e) {
            throw e.getCause() instanceof CommandRejected refusal
                    ? refusal
                    : new CommandRejected(Code.NOT_FOUND, "There is nothing at this path");
        }
    }

    private InPath inPath(Map<String, String> words) {
        Map<String, PathWord> components = new HashMap<>();
        inPath.forEach((name, type) ->
                components.put(name, new PathWord(name, type, Objects.requireNonNull(words.get(name)))));
        return new InPath(components, Wire::id);
    }

    @SuppressWarnings("unchecked") // as Spoken.of asks for
    private Spoken<V> spoken(Object body) {
        return (Spoken<V>) body;
    }

    @SuppressWarnings("unchecked") // so Spring sets it
    private static Map<String, String> words(HttpServletRequest servlet) {
        return (Map<String, String>)
                Objects.requireNonNull(servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
    }
}
