package dev.klaxon.query.incident;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list is about; what is not stated does not narrow it.
 *
 * @param q words that title, summary, services, reference and keys must hold
 * @param from first instant of declaration
 * @param to the instant of declaration after the last one wanted
 */
public record IncidentFilter(
        List<Status> status,
        List<Severity> severity,
        @Nullable String service,
        @Nullable String account,
        @Nullable String q,
        @Nullable Boolean drill,
        @Nullable Boolean open,
        @Nullable Boolean imported,
        @Nullable String source,
        @Nullable String externalKey,
        @Nullable UUID knownIssue,
        @Nullable Instant from,
        @Nullable Instant to) {

    public IncidentFilter {
        status = List.copyOf(status);
        severity = List.copyOf(severity);
    }

    /** All incidents. */
    public static IncidentFilter none() {
        return new IncidentFilter(
                List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, null);
    }

    /** All that hold the words. */
    public static IncidentFilter words(@Nullable String q) {
        return new IncidentFilter(List.of(), List.of(), null, null, q, null, null, null, null, null, null, null, null);
    }

    /** All that were recognised as the known issue. */
    public static IncidentFilter knownIssue(UUID id) {
        return new IncidentFilter(List.of(), List.of(), null, null, null, null, null, null, null, null, id, null, null);
    }

    /** SQL conditions and their parameters. */
    Conditions conditions() {
        Conditions conditions = new Conditions();
        conditions.addList(
                "status IN (:status)",
                "status",
                status.stream().map(Status::name).toList());
        conditions.addList(
                "severity IN (:severity)",
                "severity",
                severity.stream().map(Severity::label).toList());
        conditions.add("services @> ARRAY[:service]::text[]", "service", service);
        conditions.add("accounts @> ARRAY[:account]::text[]", "account", account);
        conditions.add("to_tsvector('simple', words) @@ websearch_to_tsquery('simple', :q)", "q", q);
        conditions.add("drill = :drill", "drill", drill);
        conditions.add("open = :open", "open", open);
        conditions.add("imported = :imported", "imported", imported);
        conditions.add("source = :source", "source", source);
        conditions.add("external_key = :externalKey", "externalKey", externalKey);
        conditions.add("known_issues @> ARRAY[:knownIssue]::uuid[]", "knownIssue", knownIssue);
        conditions.add("declared_at >= :from", "from", from == null ? null : from.atOffset(ZoneOffset.UTC));
        conditions.add("declared_at < :to", "to", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return conditions;
    }

    /** Conditions that must all hold. */
    static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                parameters.put(name, value);
            }
        }

        void addAll(String condition, Map<String, Object> values) {
            all.add(condition);
            parameters.putAll(values);
        }

        private void addList(String condition, String name, List<String> values) {
            add(condition, name, values.isEmpty() ? null : values);
        }

        String sql() {
            return String.join(" AND ", all);
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
