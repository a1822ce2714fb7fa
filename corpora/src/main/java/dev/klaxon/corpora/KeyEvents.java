package dev.klaxon.corpora;

import dev.klaxon.corpora.ImportLine.Precision;
import dev.klaxon.corpora.ImportLines.Stamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Incidents of which the source has a few stamps in local time and the minutes to repair and to resolve, as in the
 * records of the UK Ministry of Justice, as import lines.
 *
 * <p>The stamps go in as they stand, also where they are not in order; what the source states beside them and does not
 * follow from them goes in as a note. It knows no severity, which the declaration says.
 */
final class KeyEvents {

    private KeyEvents() {}

    static boolean isRecord(JsonNode record) {
        return record.path("key_events").isObject() && record.path("zone").isString();
    }

    static Converted convert(JsonNode record) {
        Map<String, String> stamps = stamps(record);
        String incident = record.path("incident").asString();
        ImportLines lines = new ImportLines(incident);
        String declaredAt = first(stamps, "declared", "detected", "fault").orElseThrow();
        ObjectNode declaration = ImportLine.newBody()
                .put("severity", "SEV-2")
                .put("rationale", "The source names no severity")
                .put("summary", record.path("url").asString());
        first(stamps, "fault").ifPresent(at -> declaration.put("startedAt", at));
        first(stamps, "detected").ifPresent(at -> declaration.put("detectedAt", at));
        lines.add("incidents", stamp(declaredAt), declaration);
        if (!stamps.containsKey("declared")) {
            lines.note(stamp(declaredAt), "The source names no declaration; its first stamp stands for it");
        }
        first(stamps, "repaired").ifPresent(at -> lines.move(stamp(at), "MITIGATED", null));
        first(stamps, "resolved").ifPresent(at -> lines.move(stamp(at), "RESOLVED", null));
        String end = first(stamps, "resolved", "repaired").orElse(declaredAt);
        if (!record.path("stamps_in_order").asBoolean(true)) {
            lines.note(stamp(end), "The stamps are not in order in the source; they stand as they are there");
        }
        for (String span : List.of("repair", "resolve")) {
            if (record.path("stated_" + span + "_min").isNumber()) {
                lines.note(stamp(end), stated(record, span));
            }
        }
        return new Converted(record.path("zone").asString(), lines.all());
    }

    private static Map<String, String> stamps(JsonNode record) {
        ZoneId zone = ZoneId.of(record.path("zone").asString());
        Map<String, String> stamps = new TreeMap<>();
        record.path("key_events")
                .forEachEntry((name, local) -> stamps.put(
                        name,
                        LocalDateTime.parse(local.asString())
                                .atZone(zone)
                                .toInstant()
                                .toString()));
        return stamps;
    }

    private static Stamp stamp(String at) {
        return Stamp.of(at, Precision.MINUTE);
    }

    private static Optional<String> first(Map<String, String> stamps, String... names) {
        return Stream.of(names).filter(stamps::containsKey).map(stamps::get).findFirst();
    }

    private static String stated(JsonNode record, String span) {
        String stated = "The source states %d minutes to %s"
                .formatted(record.path("stated_" + span + "_min").asInt(), span);
        JsonNode fitting = record.path("readings_that_fit_" + span);
        if (!fitting.isEmpty()) {
            return stated + "; its stamps give them as "
                    + fitting.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        JsonNode nearest = record.path("nearest_" + span);
        return stated + "; no reading of its stamps gives them"
                + (nearest.isEmpty()
                        ? ""
                        : ", the nearest is %s with %s"
                                .formatted(
                                        nearest.path(0).asString(),
                                        nearest.path(1)
                                                .decimalValue()
                                                .stripTrailingZeros()
                                                .toPlainString()));
    }
}
