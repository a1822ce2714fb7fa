package dev.klaxon.domain.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.events.policy.PolicyDocument;

/** Policy documents as JSON, to be read and to be broken. */
final class PolicyJson {

    private static final ObjectMapper MAPPER = EventJson.newMapper();

    private PolicyJson() {}

    static String pretty(PolicyDocument document) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode tree(PolicyDocument document) {
        return MAPPER.valueToTree(document);
    }

    static PolicyDocument document(JsonNode tree) {
        return MAPPER.convertValue(tree, PolicyDocument.class);
    }

    static PolicyDocument document(String json) {
        return document(node(json));
    }

    /** Puts a value at a pointer, {@code null} takes it away; past the end of a list it is appended. */
    static void change(JsonNode tree, String pointer, String json) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(at.head());
        String last = at.last().getMatchingProperty();
        boolean away = json.equals("null");
        if (parent instanceof ObjectNode object) {
            if (away) {
                object.remove(last);
            } else {
                object.set(last, node(json));
            }
        } else if (parent instanceof ArrayNode list) {
            int index = Integer.parseInt(last);
            if (away) {
                list.remove(index);
            } else if (index >= list.size()) {
                list.add(node(json));
            } else {
                list.set(index, node(json));
            }
        } else {
            throw new IllegalArgumentException("Nothing at " + pointer);
        }
    }

    private static JsonNode node(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
