package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a query over incidents that count and that the reader may read: {@code k} is a table with the
 * incident's id, its final severity, its services, and whether it counts and is a drill.
 */
public record FilterCondition(String sql, Map<String, Object> parameters) {

    /** Of {@code k}: it is part of the backlog at {@code :to}, declared before and open then. */
    public static final String OPEN = "k.open @> CAST(:to AS timestamptz) AND k.declared_at < :to";

    private static final String NOT_EXCLUDED = "k.drill = :drills AND k.counts";

    /** Whatever their period. */
    public static FilterCondition by(KpiFilter filter, Reader reader) {
        List<String> conditions = new ArrayList<>(List.of(Reader.mayRead("k.incident_id"), NOT_EXCLUDED));
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("drills", filter.drills());
        parameters.put("from", time(filter.from()));
        parameters.put("to", time(filter.to()));
        if (!filter.severities().isEmpty()) {
            conditions.add("k.severity IN (:severities)");
            parameters.put(
                    "severities",
                    filter.severities().stream().map(Severity::label).toList());
        }
        if (!filter.services().isEmpty()) {
            conditions.add("k.services && ARRAY[:services]::text[]");
            parameters.put("services", filter.services());
        }
        return new FilterCondition(String.join(" AND ", conditions), parameters);
    }

    /** An instant as a parameter. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
