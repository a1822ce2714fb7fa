package dev.klaxon.corpora;

import dev.klaxon.corpora.ImportLine.Precision;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of entries on GitHub's status page after they were published, as import lines for the source that has
 * {@link GithubStatusHistory}.
 *
 * <p>Only the lengths of the texts are known, and the day by which a change was seen.
 */
final class GithubSilentEdits {

    private GithubSilentEdits() {}

    static boolean isRecord(JsonNode record) {
        return record.path("seen_changed_by").isString()
                && record.path("update_index_from_oldest").isIntegralNumber();
    }

    static Converted convert(JsonNode record) {
        String incident = record.path("incident").asString();
        int entry = record.path("update_index_from_oldest").asInt() + 1;
        Instant seen =
                OffsetDateTime.parse(record.path("seen_changed_by").asString()).toInstant();
        ObjectNode body = ImportLine.newBody().put("text", text(record, entry));
        ImportLine line = new ImportLine(
                incident,
                "%s/%04d-edit-%s".formatted(incident, entry, seen),
                "notes",
                seen.toString(),
                Precision.DAY,
                null,
                body);
        return new Converted(record.path("what").asString(), List.of(line.toString()));
    }

    private static String text(JsonNode record, int entry) {
        StringBuilder text =
                new StringBuilder("Entry %d of the status page was changed after it was published".formatted(entry));
        change(text, "stamp", record, "stamp");
        change(text, "label", record, "status");
        change(text, "length of the text", record, "text_len");
        if (record.path("old_was_placeholder").asBoolean()) {
            text.append("; the old text was a placeholder");
        }
        if (record.path("incident_was_resolved").asBoolean()) {
            text.append("; the incident was resolved by then");
        }
        return text.toString();
    }

    private static void change(StringBuilder text, String what, JsonNode record, String field) {
        String before = record.path(field + "_before").asString();
        String after = record.path(field + "_after").asString();
        if (!before.equals(after)) {
            text.append("; %s %s before, %s after".formatted(what, before, after));
        } else if (field.equals("stamp")) {
            text.append("; it is that of %s".formatted(after));
        }
    }
}
