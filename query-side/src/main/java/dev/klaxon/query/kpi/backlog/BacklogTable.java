package dev.klaxon.query.kpi.backlog;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.BacklogAge;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.kpi.FilterCondition;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is open, by the stretches of time that figures keep of each incident. */
@Component
class BacklogTable {

    private static final String OPEN = """
            FROM (SELECT id AS incident_id, reference, title, severity, services, drill, counts, declared_at, open
                FROM kpi_incident) k
            WHERE %s AND k.declared_at >= :from AND\s""".formatted(FilterCondition.OPEN);
    private static final String COUNT = """
            SELECT k.severity, CASE WHEN k.declared_at >= :UP_TO_1D THEN 'UP_TO_1D'
                WHEN k.declared_at >= :UP_TO_3D THEN 'UP_TO_3D' WHEN k.declared_at >= :UP_TO_7D THEN 'UP_TO_7D'
                WHEN k.declared_at >= :UP_TO_14D THEN 'UP_TO_14D' ELSE 'OVER_14D' END AS age, count(*) AS incidents
            """;
    private static final String OLDEST = "SELECT k.incident_id, k.reference, k.title, k.severity, k.declared_at ";

    private final Views views;

    BacklogTable(Views views) {
        this.views = views;
    }

    /** How many of one severity are of one age. */
    record Count(@Nullable Severity severity, BacklogAge age, long incidents) {}

    /** Of what was declared within the period and is open at its end. */
    List<Count> count(KpiFilter filter, Reader reader) {
        FilterCondition condition = FilterCondition.by(filter, reader);
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        for (BacklogAge age : BacklogAge.values()) {
            Instant earliest = age.earliest(filter.to());
            if (earliest != null) {
                parameters.put(age.name(), FilterCondition.time(earliest));
            }
        }
        return views.sql(COUNT + OPEN + condition.sql() + " GROUP BY 1, 2")
                .params(parameters)
                .query((row, number) -> new Count(
                        severity(row.getString("severity")),
                        BacklogAge.valueOf(row.getString("age")),
                        row.getLong("incidents")))
                .list();
    }

    /** The same, oldest first. */
    List<BacklogAnswer.Old> oldest(KpiFilter filter, Reader reader, int limit) {
        FilterCondition condition = FilterCondition.by(filter, reader);
        return views.sql(OLDEST + OPEN + condition.sql() + " ORDER BY k.declared_at, k.incident_id LIMIT :limit")
                .params(condition.parameters())
                .param("limit", limit)
                .query((row, number) -> {
                    Instant declaredAt =
                            row.getObject("declared_at", OffsetDateTime.class).toInstant();
                    return new BacklogAnswer.Old(
                            row.getObject("incident_id", UUID.class),
                            row.getString("reference"),
                            row.getString("title"),
                            severity(row.getString("severity")),
                            declaredAt,
                            Duration.between(declaredAt, filter.to()).toSeconds());
                })
                .list();
    }

    private static @Nullable Severity severity(@Nullable String label) {
        return label == null ? null : Severity.parse(label);
    }
}
