package dev.klaxon.standalone.restriction;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.standalone.restriction.Asker.Answer;
import dev.klaxon.standalone.restriction.Asker.Request;
import dev.klaxon.standalone.restriction.Operation.Parameter;
import dev.klaxon.standalone.restriction.Zoo.Twins;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All requests of a query: each parameter with each of its values, the others as usual. A new query is covered by
 * itself where its parameters say what they take and its path names something that a list names too.
 */
final class Requests {

    /** Values that nothing else gives: under the name of a parameter, or its name at a path. */
    private final Map<String, List<String>> byName;

    private final List<Operation> operations;
    private final Asker stranger;
    private final Told visible;

    Requests(List<Operation> operations, Asker stranger, Told visible, Map<String, List<String>> byName) {
        this.operations = operations;
        this.stranger = stranger;
        this.visible = visible;
        this.byName = byName;
    }

    /** The same question about a secret and about nothing. */
    record Pair(Request ofSecret, Request ofNothing, Twins twins) {}

    /** Requests that name no secret; the first one is the plainest. */
    List<Request> plain(Operation query) {
        Map<String, String> usual = usual(query);
        List<Request> all = new ArrayList<>();
        all.add(request(query, usual));
        for (Parameter parameter : query.parameters()) {
            for (String value : values(query, parameter)) {
                all.add(request(query, with(usual, parameter.name(), value)));
            }
        }
        for (String type : query.answers()) {
            all.add(request(query, with(usual, "Accept", type)));
        }
        return all;
    }

    /** Requests that name a secret wherever a parameter can. */
    List<Pair> pairs(Operation query, List<Twins> secrets) {
        Map<String, String> usual = usual(query);
        return query.parameters().stream()
                .filter(Requests::takesWords)
                .flatMap(parameter -> secrets.stream()
                        .map(twins -> new Pair(
                                request(query, with(usual, parameter.name(), twins.secret())),
                                request(query, with(usual, parameter.name(), twins.nowhere())),
                                twins)))
                .toList();
    }

    /** The request for the next piece of a list; null where there is none. */
    static @Nullable Request next(Request first, Answer answer) {
        JsonNode next = answer.isSuccess() && answer.body().startsWith("{")
                ? answer.json().path("next")
                : null;
        if (next == null || !next.isString()) {
            return null;
        }
        String sign = first.uri().contains("?") ? "&" : "?";
        return new Request(
                first.method(), first.uri() + sign + "cursor=" + encoded(next.asString()), first.headers(), "");
    }

    private static boolean takesWords(Parameter parameter) {
        return parameter.schema().path("type").asString("").equals("string")
                && !parameter.schema().has("enum")
                && !parameter.schema().path("format").asString("").startsWith("date");
    }

    private Map<String, String> usual(Operation query) {
        Map<String, String> usual = new HashMap<>();
        for (Parameter parameter : query.parameters()) {
            if (parameter.required()) {
                List<String> values = values(query, parameter);
                if (values.isEmpty()) {
                    throw new AssertionError(
                            "%s needs a '%s' of which the test knows no value: put one into Zoo.byName, as \"%s\" or \"%s@%s\""
                                    .formatted(
                                            query, parameter.name(), parameter.name(), parameter.name(), query.path()));
                }
                usual.put(parameter.name(), values.getFirst());
            }
        }
        return usual;
    }

    private List<String> values(Operation query, Parameter parameter) {
        for (String name : List.of(parameter.name() + "@" + query.path(), parameter.name())) {
            if (byName.containsKey(name)) {
                return byName.get(name);
            }
        }
        JsonNode schema = parameter.schema().has("items") ? parameter.schema().path("items") : parameter.schema();
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asString).toList();
        }
        if (schema.path("type").asString("").equals("boolean")) {
            return List.of("true", "false");
        }
        return parameter.in().equals("path") ? listed(query, parameter) : List.of();
    }

    /** The names under which the list above shows things, or the record of the visible incident. */
    private List<String> listed(Operation query, Parameter parameter) {
        String above = query.path().substring(0, query.path().indexOf("/{" + parameter.name() + "}"));
        if (above.contains("{")) {
            String record = visible.recordIds().get(above.substring(above.lastIndexOf('/') + 1));
            return record == null ? List.of() : List.of(record);
        }
        return operations.stream()
                .filter(operation -> operation.isQuery() && operation.path().equals(above))
                .map(list -> stranger.ask(Request.get(list.path())))
                .filter(Answer::isSuccess)
                .flatMap(list -> list.json().path("items").valueStream())
                .flatMap(item -> nameOf(item, parameter.name()))
                .toList();
    }

    private static Stream<String> nameOf(JsonNode item, String parameter) {
        return Stream.of(parameter, "id", "name", "version")
                .map(item::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .limit(1);
    }

    private static Map<String, String> with(Map<String, String> usual, String name, String value) {
        Map<String, String> changed = new HashMap<>(usual);
        changed.put(name, value);
        return changed;
    }

    private static Request request(Operation query, Map<String, String> values) {
        String path = query.path();
        StringBuilder parameters = new StringBuilder();
        Map<String, String> headers = new HashMap<>();
        for (Parameter parameter : query.parameters()) {
            String value = values.get(parameter.name());
            if (value == null) {
                continue;
            }
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", encoded(value));
                case "query" ->
                    parameters
                            .append(parameters.isEmpty() ? '?' : '&')
                            .append(parameter.name())
                            .append('=')
                            .append(encoded(value));
                default -> headers.put(parameter.name(), value);
            }
        }
        @Nullable String accept = values.get("Accept");
        if (accept != null) {
            headers.put("Accept", accept);
        }
        return new Request("GET", path + parameters, headers, "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
