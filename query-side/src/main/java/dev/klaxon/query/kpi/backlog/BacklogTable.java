package dev.klaxon.query.kpi.backlog;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.Age;
import dev.klaxon.domain.kpi.OpenStretch;
import dev.klaxon.domain.kpi.Selection;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.kpi.Counted;
import dev.klaxon.query.kpi.KpiFollower;
import dev.klaxon.query.kpi.Learnt;
import dev.klaxon.query.kpi.Rows;
import dev.klaxon.query.restriction.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored stretches in which incidents were open. */
@Component
class BacklogTable implements KpiFollower {

    private static final String TABLE = "read.kpi_open";
    private static final String SAVE = """
            INSERT INTO read.kpi_open (incident_id, severity, declared_at, began_at, ended_at)
            VALUES (:incidentId, :severity, :declaredAt, :beganAt, :endedAt)
            """;
    private static final String OPEN = """
            FROM read.kpi_open k JOIN read.incident i ON i.id = k.incident_id
            WHERE tstzrange(k.began_at, k.ended_at) @> CAST(:to AS timestamptz) AND k.declared_at < :to
                AND k.declared_at >= :from AND\s""";
    private static final String COUNT = """
            SELECT k.severity, CASE WHEN k.declared_at >= :UP_TO_1D THEN 'UP_TO_1D'
                WHEN k.declared_at >= :UP_TO_3D THEN 'UP_TO_3D' WHEN k.declared_at >= :UP_TO_7D THEN 'UP_TO_7D'
                WHEN k.declared_at >= :UP_TO_14D THEN 'UP_TO_14D' ELSE 'OVER_14D' END AS age, count(*) AS incidents
            """;
    private static final String OLDEST = "SELECT k.incident_id, i.reference, i.title, k.severity, k.declared_at ";

    private final JdbcClient jdbc;
    private final Rows rows;

    BacklogTable(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** How many of one severity are of one age. */
    record Count(@Nullable Severity severity, Age age, long incidents) {}

    /** Of what was declared within the period and is open at its end. */
    List<Count> count(Selection selection, Reader reader) {
        Counted counted = Counted.by(selection, reader);
        Map<String, Object> parameters = new HashMap<>(counted.parameters());
        for (Age age : Age.values()) {
            Instant earliest = age.earliest(selection.to());
            if (earliest != null) {
                parameters.put(age.name(), Counted.time(earliest));
            }
        }
        return jdbc.sql(COUNT + OPEN + counted.sql() + " GROUP BY 1, 2")
                .params(parameters)
                .query((row, number) -> new Count(
                        severity(row.getString("severity")),
                        Age.valueOf(row.getString("age")),
                        row.getLong("incidents")))
                .list();
    }

    /** The same, oldest first. */
    List<BacklogAnswer.Old> oldest(Selection selection, Reader reader, int limit) {
        Counted counted = Counted.by(selection, reader);
        return jdbc.sql(OLDEST + OPEN + counted.sql() + " ORDER BY k.declared_at, k.incident_id LIMIT :limit")
                .params(counted.parameters())
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
                            Duration.between(declaredAt, selection.to()).toSeconds());
                })
                .list();
    }

    @Override
    public void save(Collection<Learnt> changed) {
        rows.replace(
                TABLE,
                SAVE,
                changed,
                learnt -> OpenStretch.of(learnt.incident()).stream().map(stretch -> row(learnt.incident(), stretch)));
    }

    @Override
    public void clear() {
        rows.clear(TABLE);
    }

    private static MapSqlParameterSource row(IncidentState incident, OpenStretch stretch) {
        Instant to = stretch.to();
        return new MapSqlParameterSource()
                .addValue(
                        "severity",
                        incident.triage().finalSeverity().map(Severity::label).orElse(null))
                .addValue("declaredAt", Counted.time(incident.declaration().at()))
                .addValue("beganAt", Counted.time(stretch.from()))
                .addValue("endedAt", to == null ? null : Counted.time(to));
    }

    private static @Nullable Severity severity(@Nullable String label) {
        return label == null ? null : Severity.parse(label);
    }
}
