package dev.klaxon.command.imports;

import dev.klaxon.command.desk.Sha256;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells whether two lines say the same, whatever the order of their fields. */
final class ContentDigest {

    private ContentDigest() {}

    static String of(ImportLine line, CommandPath command) {
        StringBuilder content = new StringBuilder();
        for (Object part : new @Nullable Object[] {
            line.incident(), command, line.occurredAt(), line.precision(), line.claimedActor()
        }) {
            content.append(part).append('\n');
        }
        if (line.claimedActor() != null) {
            content.append(line.claimedActor().name()).append('\n');
        }
        append(line.body(), content);
        return Sha256.hex(content.toString());
    }

    private static void append(@Nullable JsonNode node, StringBuilder content) {
        if (node == null) {
            content.append("{}");
        } else if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            content.append('{');
            members.forEach((name, value) -> {
                content.append(name.length()).append(':').append(name).append('=');
                append(value, content);
                content.append(',');
            });
            content.append('}');
        } else if (node.isArray()) {
            content.append('[');
            for (JsonNode element : node) {
                append(element, content);
                content.append(',');
            }
            content.append(']');
        } else {
            content.append(node);
        }
    }
}
