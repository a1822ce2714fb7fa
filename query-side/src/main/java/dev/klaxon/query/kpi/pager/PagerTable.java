package dev.klaxon.query.kpi.pager;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.pager.RoleTime;
import dev.klaxon.domain.kpi.pager.Tenure;
import dev.klaxon.domain.policy.BusinessDays;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.kpi.FilterCondition;
import dev.klaxon.query.kpi.IncidentWithLearning;
import dev.klaxon.query.kpi.KpiFollower;
import dev.klaxon.query.kpi.Rows;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored tenures. No clock in them: how long a running one has lasted is said when someone asks. */
@Component
class PagerTable implements KpiFollower {

    private static final String TABLE = "read.kpi_tenure";
    private static final String SAVE = """
            INSERT INTO read.kpi_tenure (incident_id, severity, policy_version, person_id, person_name, began_at,
                ended_at, seconds, after_hours_seconds)
            VALUES (:incidentId, :severity, :policyVersion, :personId, :personName, :beganAt,
                :endedAt, :seconds, :afterHoursSeconds)
            """;
    private static final String HELD = """
            WITH held AS MATERIALIZED (
                SELECT k.*, (k.began_at >= :from AND k.ended_at <= :until) IS TRUE AS whole
                FROM read.kpi_tenure k JOIN read.incident i ON i.id = k.incident_id
                WHERE tstzrange(k.began_at, k.ended_at) && tstzrange(:from, :until) AND\s""";

    /** A sum a person over what lies in the period whole; what reaches beyond it comes one by one. */
    private static final String SUMS_AND_REST = """
            )
            SELECT person_id, (array_agg(person_name ORDER BY began_at DESC, incident_id))[1] AS person_name,
                count(DISTINCT incident_id) AS incidents, sum(seconds) FILTER (WHERE whole) AS seconds,
                sum(after_hours_seconds) FILTER (WHERE whole) AS after_hours_seconds,
                NULL::int AS policy_version, NULL::timestamptz AS began_at, NULL::timestamptz AS ended_at
            FROM held GROUP BY person_id
            UNION ALL
            SELECT person_id, NULL, 0, 0, 0, policy_version, began_at, ended_at FROM held WHERE NOT whole
            """;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final PolicyShelf policies;

    PagerTable(JdbcClient jdbc, Rows rows, PolicyShelf policies) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.policies = policies;
    }

    /** A part of what a person carried. */
    record Part(String personId, @Nullable String personName, long incidents, RoleTime time) {}

    List<Part> find(KpiFilter filter, Reader reader, Instant now) {
        // whole seconds, so that the order of those who carry on does not change as time passes
        Instant known = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = filter.to().isBefore(known) ? filter.to() : known;
        if (!filter.from().isBefore(until)) {
            return List.of();
        }
        FilterCondition condition = FilterCondition.by(filter, reader);
        return jdbc.sql(HELD + condition.sql() + SUMS_AND_REST)
                .params(condition.parameters())
                .param("until", FilterCondition.time(until))
                .query((row, number) -> part(row, filter.from(), until))
                .list();
    }

    @Override
    public void save(Collection<IncidentWithLearning> changed) {
        rows.replace(
                TABLE,
                SAVE,
                changed,
                incident -> Tenure.of(incident.state()).stream().map(tenure -> row(incident.state(), tenure)));
    }

    @Override
    public void forget(Collection<UUID> incidents) {
        rows.forget(TABLE, incidents);
    }

    @Override
    public void clear() {
        rows.clear(TABLE);
    }

    private Part part(ResultSet row, Instant from, Instant until) throws SQLException {
        Integer policy = row.getObject("policy_version", Integer.class);
        RoleTime time = policy == null
                ? new RoleTime(row.getLong("seconds"), row.getLong("after_hours_seconds"))
                : clipped(row, from, until, policies.at(policy).businessDays());
        return new Part(row.getString("person_id"), row.getString("person_name"), row.getLong("incidents"), time);
    }

    private static RoleTime clipped(ResultSet row, Instant from, Instant until, BusinessDays calendar)
            throws SQLException {
        Instant began = row.getObject("began_at", OffsetDateTime.class).toInstant();
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return RoleTime.between(
                began.isBefore(from) ? from : began,
                ended == null || ended.toInstant().isAfter(until) ? until : ended.toInstant(),
                calendar);
    }

    private MapSqlParameterSource row(IncidentState incident, Tenure tenure) {
        Instant to = tenure.to();
        RoleTime time = to == null
                ? null
                : RoleTime.between(
                        tenure.from(), to, policies.at(incident.policyVersion()).businessDays());
        return new MapSqlParameterSource()
                .addValue(
                        "severity",
                        incident.triage().finalSeverity().map(Severity::label).orElse(null))
                .addValue("policyVersion", incident.policyVersion())
                .addValue("personId", tenure.person().id())
                .addValue("personName", tenure.person().name().value())
                .addValue("beganAt", FilterCondition.time(tenure.from()))
                .addValue("endedAt", to == null ? null : FilterCondition.time(to))
                .addValue("seconds", time == null ? null : time.seconds())
                .addValue("afterHoursSeconds", time == null ? null : time.afterHoursSeconds());
    }
}
