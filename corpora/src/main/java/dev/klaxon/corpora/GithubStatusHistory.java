package dev.klaxon.corpora;

import dev.klaxon.corpora.ImportLine.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The history of GitHub's status page as import lines. It has stamps, labels, impact and components; what it does not
 * have is not made up.
 *
 * <p>An incident is declared at its first stamp. Each entry is one public update without text or promise; one that says
 * Resolved ends the communication and the incident. Maintenance and what had no impact are passed over.
 */
final class GithubStatusHistory {

    private GithubStatusHistory() {}

    static boolean isRecord(JsonNode record) {
        return record.path("impact").isString() && record.path("updates").isArray() && !record.has("command");
    }

    static Converted convert(JsonNode record) {
        String impact = record.path("impact").asString();
        return new Converted(
                impact,
                severityOf(impact).map(severity -> lines(record, severity)).orElse(List.of()));
    }

    private static Optional<String> severityOf(String impact) {
        return switch (impact) {
            case "critical" -> Optional.of("SEV-1");
            case "major" -> Optional.of("SEV-2");
            case "minor" -> Optional.of("SEV-3");
            default -> Optional.empty();
        };
    }

    private static List<String> lines(JsonNode record, String severity) {
        String id = record.path("id").asString();
        List<JsonNode> entries = new ArrayList<>();
        record.path("updates").forEach(entries::add);
        String declaredAt = entries.stream()
                .map(entry -> entry.path("at").asString())
                .min(String::compareTo)
                .orElseGet(() -> record.path("published_at").asString());
        List<String> lines = new ArrayList<>();
        lines.add(line(
                id, key(id, 0, "declared"), "incidents", declaredAt, declaration(severity, record.get("components"))));
        for (int i = 0; i < entries.size(); i++) {
            String at = entries.get(i).path("at").asString();
            String label = entries.get(i).path("status").asString();
            boolean resolved = label.equals("Resolved");
            lines.add(line(id, key(id, i + 1, "update"), "updates", at, update(label, resolved)));
            if (resolved) {
                ObjectNode transition = ImportLine.newBody().put("to", "RESOLVED");
                lines.add(line(id, key(id, i + 1, "status"), "transitions", at, transition));
            }
        }
        return lines;
    }

    private static ObjectNode declaration(String severity, @Nullable JsonNode components) {
        ObjectNode body = ImportLine.newBody().put("severity", severity);
        if (components != null && components.isArray()) {
            ArrayNode services = body.putArray("services");
            components.forEach(component -> services.addObject().put("name", component.asString()));
        }
        return body;
    }

    private static ObjectNode update(String label, boolean resolved) {
        return ImportLine.newBody()
                .put("audience", "PUBLIC")
                .put("kind", resolved ? "RESOLUTION" : "REGULAR")
                .put("sourceStatus", label);
    }

    /** Padded, because keys are compared byte by byte. */
    private static String key(String id, int number, String what) {
        return "%s/%04d-%s".formatted(id, number, what);
    }

    private static String line(String incident, String key, String command, String at, ObjectNode body) {
        return new ImportLine(incident, key, command, at, Precision.MINUTE, null, body).toString();
    }
}
