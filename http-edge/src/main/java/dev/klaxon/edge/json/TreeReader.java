package dev.klaxon.edge.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;

/** Reads JSON of any shape and holds its texts and numbers to the same rules as a field's. */
final class TreeReader extends ValueDeserializer<JsonNode> {

    private final ValueDeserializer<? extends JsonNode> any = JsonNodeDeserializer.getDeserializer(JsonNode.class);

    @Override
    public @Nullable JsonNode deserialize(JsonParser json, DeserializationContext context) {
        Faults faults = Faults.of(context);
        String at = Faults.pointer(json);
        JsonNode tree = any.deserialize(json, context);
        check(tree, at, faults);
        return tree;
    }

    private static void check(JsonNode node, String at, Faults faults) {
        if (node.isString()) {
            String fault = TextRules.faultOf(node.stringValue(), TextRules.LONGEST_TEXT);
            if (fault != null) {
                faults.add(at, fault);
            }
        } else if (node.isNumber()) {
            checkNumber(node, at, faults);
        }
        for (var member : node.properties()) {
            String fault = TextRules.faultOf(member.getKey(), TextRules.LONGEST_NAME);
            if (fault != null) {
                faults.add(at, "has a field whose name " + fault);
            }
            check(member.getValue(), at + "/" + escaped(member.getKey()), faults);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), at + "/" + i, faults);
            }
        }
    }

    private static void checkNumber(JsonNode node, String at, Faults faults) {
        try {
            Wire.decimal(node.decimalValue());
        } catch (IllegalArgumentException | JacksonException e) {
            faults.add(at, "is out of range");
        }
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
