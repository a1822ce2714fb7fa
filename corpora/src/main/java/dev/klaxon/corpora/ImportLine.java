package dev.klaxon.corpora;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of an import.
 *
 * @param incident the foreign incident's key
 * @param key unique in the source; keys are compared byte by byte, so numbers in it are padded
 * @param at an instant in UTC
 * @param author who acted according to the source
 */
record ImportLine(
        String incident,
        String key,
        String command,
        String at,
        Precision precision,
        @Nullable Author author,
        ObjectNode body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How exactly the instant is known. */
    enum Precision {
        SECOND,
        MINUTE,
        HOUR,
        DAY
    }

    /** Somebody whom the source names, or a part that somebody played. */
    record Author(String id, String name) {}

    static ObjectNode newBody() {
        return JSON.createObjectNode();
    }

    @Override
    public String toString() {
        ObjectNode line = JSON.createObjectNode()
                .put("key", key)
                .put("incident", incident)
                .put("command", command)
                .put("occurredAt", at)
                .put("precision", precision.name());
        if (author != null) {
            line.putObject("claimedActor").put("id", author.id()).put("name", author.name());
        }
        line.set("body", body);
        return line.toString();
    }
}
