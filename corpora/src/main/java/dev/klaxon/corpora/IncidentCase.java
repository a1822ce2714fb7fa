package dev.klaxon.corpora;

import dev.klaxon.corpora.ImportLine.Precision;
import dev.klaxon.corpora.ImportLines.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One incident with markers, a timeline and the claims that contradict each other, as import lines.
 *
 * <p>The markers make the stamps of the declaration and the moves of the status. Entries of the timeline become
 * updates, mitigations, evidence and acknowledgements; what is none of these, and what the sources disagree on, becomes
 * a note.
 */
final class IncidentCase {

    private static final Map<String, String> STAGES =
            Map.of("t_contained", "CONTAINED", "t_mitigated", "MITIGATED", "t_resolved", "RESOLVED");
    private static final Set<String> MOVING = Set.of("contain", "resolve", "impact.end");

    private final JsonNode record;
    private final JsonNode markers;
    private final List<CaseEntry> entries = new ArrayList<>();
    private final ImportLines lines;

    private IncidentCase(JsonNode record) {
        this.record = record;
        this.markers = record.path("markers");
        this.lines = new ImportLines(record.path("case").asString());
        record.path("timeline").forEach(entry -> entries.add(new CaseEntry(entry)));
    }

    static boolean isRecord(JsonNode record) {
        return record.path("case").isString()
                && record.path("markers").isObject()
                && record.path("timeline").isArray();
    }

    static Converted convert(JsonNode record) {
        IncidentCase incident = new IncidentCase(record);
        incident.declare();
        incident.entries.forEach(incident::tell);
        Stream.of("t_contained", "t_mitigated", "t_resolved")
                .filter(incident.markers::has)
                .forEach(incident::move);
        incident.tellTheRest();
        return new Converted(record.path("kind").asString(), incident.lines.all());
    }

    private void declare() {
        ObjectNode body = ImportLine.newBody()
                .put("title", record.path("title").asString())
                .put("summary", summary())
                .put("severity", record.path("severity_hint").asString().substring(0, "SEV-n".length()));
        if (markers.has("t_fault")) {
            body.put("startedAt", at("t_fault"));
        }
        if (markers.has("t_detected")) {
            body.put("detectedAt", at("t_detected"));
        }
        Stamp declared = declared();
        lines.add("incidents", declared, body);
        if (!markers.has("t_declared")) {
            lines.note(declared, "The sources name no declaration; the first stamp of the response stands for it");
        }
    }

    /** A declaration that the sources do not name is taken to be when it was detected, or else began. */
    private Stamp declared() {
        String marker = Stream.of("t_declared", "t_detected", "t_fault")
                .filter(markers::has)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A case has a stamp of its beginning"));
        return stamp(marker);
    }

    private String summary() {
        String sources = record.path("sources")
                .valueStream()
                .map(source -> source.path("url").asString())
                .collect(Collectors.joining("\n"));
        return record.path("kind").asString() + "\n" + sources;
    }

    private void tell(CaseEntry entry) {
        switch (entry.kind()) {
            case "comms.public" -> publish(entry, "PUBLIC");
            case "comms.internal" -> publish(entry, "INTERNAL");
            case "mitigation", "mitigation.attempt", "mitigate" -> mitigate(entry);
            case "signal.metric" -> attach(entry, "METRIC");
            case "check" -> attach(entry, "VALIDATION");
            case "evidence" -> attach(entry, "DOCUMENT");
            case "ack" -> {
                lines.add("acknowledgements", entry.stamp(), ImportLine.newBody());
                note(entry);
            }
            default -> {
                if (!MOVING.contains(entry.kind())
                        || STAGES.keySet().stream().noneMatch(marker -> isAt(entry, marker))) {
                    note(entry);
                }
            }
        }
    }

    private void publish(CaseEntry entry, String audience) {
        ObjectNode body = ImportLine.newBody().put("audience", audience);
        Optional<String> label = entry.label();
        if (label.isPresent()) {
            body.put("sourceStatus", label.get())
                    .put("kind", label.get().equals("Resolved") ? "RESOLUTION" : "REGULAR");
        } else {
            body.put("action", entry.text());
        }
        lines.add("updates", entry.stamp(), body);
    }

    private void mitigate(CaseEntry entry) {
        ObjectNode body = ImportLine.newBody().put("kind", entry.mitigation()).put("description", entry.action());
        String key = lines.add("mitigations", entry.stamp(), body);
        String result = entry.result();
        if (result != null) {
            ObjectNode ending = ImportLine.newBody().put("result", result);
            entry.outcome().ifPresent(outcome -> ending.put("outcome", outcome));
            lines.add("mitigations/%s/outcome".formatted(key), entry.stamp(), ending);
        }
    }

    private void attach(CaseEntry entry, String kind) {
        ObjectNode body = ImportLine.newBody().put("kind", kind).put("title", entry.action());
        if (entry.result() != null) {
            body.put("text", entry.result());
        }
        lines.add("evidence", entry.stamp(), body);
    }

    private void note(CaseEntry entry) {
        ObjectNode body = ImportLine.newBody()
                .put("text", entry.kind().equals("note") ? entry.action() : entry.kind() + ": " + entry.action());
        if (entry.result() != null) {
            body.put("result", entry.result());
        }
        lines.add("notes", entry.stamp(), body);
    }

    private void move(String marker) {
        String statement = entries.stream()
                .filter(entry -> isAt(entry, marker) && (MOVING.contains(entry.kind()) || entry.isMitigation()))
                .map(CaseEntry::text)
                .findFirst()
                .orElse(null);
        lines.move(stamp(marker), STAGES.getOrDefault(marker, ""), statement);
    }

    private void tellTheRest() {
        boolean told = entries.stream().anyMatch(entry -> entry.kind().equals("postmortem.published"));
        if (markers.has("t_pm_published") && !told) {
            lines.note(stamp("t_pm_published"), "postmortem.published");
        }
        Stamp end = markers.has("t_resolved") ? stamp("t_resolved") : declared();
        for (JsonNode conflict : record.path("conflicting_claims")) {
            String readings = conflict.path("claims")
                    .valueStream()
                    .map(claim -> "%s (%s)"
                            .formatted(
                                    claim.path("value").asString(),
                                    claim.path("source").asString()))
                    .collect(Collectors.joining("; "));
            lines.note(
                    end,
                    "The sources disagree on '%s': %s"
                            .formatted(conflict.path("fact").asString(), readings));
        }
        record.path("notes").forEach(note -> lines.note(end, note.asString()));
    }

    private boolean isAt(CaseEntry entry, String marker) {
        return entry.stamp().at().equals(at(marker));
    }

    private String at(String marker) {
        return markers.path(marker).asString();
    }

    private Stamp stamp(String marker) {
        String said = record.path("markers_precision").path(marker).asString("");
        Precision precision = said.isEmpty()
                ? entries.stream()
                        .map(CaseEntry::stamp)
                        .filter(stamp -> stamp.at().equals(at(marker)))
                        .map(Stamp::precision)
                        .findFirst()
                        .orElse(Precision.MINUTE)
                : CaseEntry.precision(said);
        return Stamp.of(at(marker), precision);
    }
}
