package dev.klaxon.standalone.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies out of the document's schemas, with a marked word in every text. */
final class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * What a schema does not say of a field, by the field's name; a text gets the marked word in place of {@code *}.
     */
    private static final Map<String, String> BY_NAME = Map.of(
            "sha256", "0".repeat(64),
            "textSha256", "0".repeat(64),
            "url", "https://*.example.com/",
            "uri", "https://*.example.com/",
            "amount", "10.00",
            "currency", "USD",
            "field", "title",
            "scale", "1-5",
            // far enough that nobody is reminded meanwhile
            "dueAt", "2030-01-02T10:00:00Z");

    /** Bodies that fit no schema alone, because their fields must fit each other. */
    private static final Map<String, String> BY_COMMAND = Map.of(
            "POST transitions", "{'to': 'CONTAINED', 'statement': '*', 'reason': '*'}",
            "POST updates", "{'audience': 'INTERNAL', 'acknowledge': '*', 'impact': '*', 'action': '*'}",
            "POST approvals", "{'commitments': ['ETA'], 'textSha256': '" + "0".repeat(64) + "'}",
            "POST known-issues", "{'system': '*', 'key': '*-1'}",
            "POST tickets/{ticketId}/answer", "{'accepted': true}",
            "POST handoff", "{'none': true, 'reason': '*'}");

    /** Left out: when it was is now, and only an import states the rest. */
    private static final Set<String> LEFT_OUT = Set.of("occurredAt", "precision", "sourceStatus");

    private final JsonNode document;

    Bodies(JsonNode document) {
        this.document = document;
    }

    /** The media type of a command's body; empty where it has none. */
    static String typeOf(Operation command) {
        return command.body().propertyNames().stream().findFirst().orElse("");
    }

    String of(Operation command, String word) {
        String type = typeOf(command);
        if (type.isEmpty()) {
            return "";
        }
        String own = command.isCommandOnIncident() ? BY_COMMAND.get(command.method() + " " + command.command()) : null;
        if (own != null) {
            return own.replace('\'', '"').replace("*", word);
        }
        return type.endsWith("json")
                ? value("", command.body().path(type).path("schema"), word).toString()
                : word;
    }

    private JsonNode value(String name, JsonNode given, String word) {
        JsonNode schema = resolved(given);
        if (!schema.path("enum").isMissingNode()) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, word);
            case "array" -> JSON.arrayNode().add(value(name, schema.path("items"), word));
            case "boolean" -> JSON.booleanNode(true);
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            default -> JSON.stringNode(text(name, schema, word));
        };
    }

    private ObjectNode object(JsonNode schema, String word) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .propertyStream()
                .filter(property -> !LEFT_OUT.contains(property.getKey()))
                .forEach(
                        property -> object.set(property.getKey(), value(property.getKey(), property.getValue(), word)));
        return object;
    }

    private static String text(String name, JsonNode schema, String word) {
        if (BY_NAME.containsKey(name)) {
            return BY_NAME.get(name).replace("*", word);
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            case "date" -> LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
            default -> word + " " + name;
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            return resolved(document.at(ref.substring(1)));
        }
        JsonNode either = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
        return either.isMissingNode() ? schema : resolved(either.path(0));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString(schema.has("properties") ? "object" : "");
    }
}
