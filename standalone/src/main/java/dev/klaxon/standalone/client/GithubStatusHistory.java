package dev.klaxon.standalone.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The history of GitHub's status page as import lines. It has stamps, labels, impact and components; what it does not
 * have is not made up.
 *
 * <p>An incident is declared at its first stamp. Each entry is one public update without text or promise; one that says
 * Resolved ends the communication and the incident. Maintenance and what had no impact are passed over.
 */
public final class GithubStatusHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GithubStatusHistory() {}

    /**
     * What became of one record.
     *
     * @param impact as the source names it
     * @param lines of the import; none where it was passed over
     */
    public record Converted(String impact, List<String> lines) {

        public Converted {
            lines = List.copyOf(lines);
        }

        public boolean isPassedOver() {
            return lines.isEmpty();
        }
    }

    /** Whether a line is a record of that history and not an import line. */
    public static boolean isRecord(String line) {
        try {
            JsonNode record = JSON.readTree(line);
            return record.path("impact").isString() && record.path("updates").isArray() && !record.has("command");
        } catch (tools.jackson.core.JacksonException e) {
            return false;
        }
    }

    /** Converts records; blank lines are left out. */
    public static Stream<Converted> convert(Stream<String> records) {
        return records.filter(record -> !record.isBlank()).map(GithubStatusHistory::convert);
    }

    /** Converts one record. */
    static Converted convert(String line) {
        JsonNode record = JSON.readTree(line);
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
                ObjectNode transition = JSON.createObjectNode().put("to", "RESOLVED");
                lines.add(line(id, key(id, i + 1, "status"), "transitions", at, transition));
            }
        }
        return lines;
    }

    private static ObjectNode declaration(String severity, @Nullable JsonNode components) {
        ObjectNode body = JSON.createObjectNode().put("severity", severity);
        if (components != null && components.isArray()) {
            ArrayNode services = body.putArray("services");
            components.forEach(component -> services.addObject().put("name", component.asString()));
        }
        return body;
    }

    private static ObjectNode update(String label, boolean resolved) {
        return JSON.createObjectNode()
                .put("audience", "PUBLIC")
                .put("kind", resolved ? "RESOLUTION" : "REGULAR")
                .put("sourceStatus", label);
    }

    /** Padded, because keys are compared byte by byte. */
    private static String key(String id, int number, String what) {
        return "%s/%04d-%s".formatted(id, number, what);
    }

    private static String line(String incident, String key, String command, String at, ObjectNode body) {
        ObjectNode line = JSON.createObjectNode()
                .put("key", key)
                .put("incident", incident)
                .put("command", command)
                .put("occurredAt", at)
                .put("precision", "MINUTE");
        line.set("body", body);
        return line.toString();
    }
}
