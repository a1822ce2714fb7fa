package dev.klaxon.query.kpi.pager;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.pager.RoleTime;
import dev.klaxon.domain.policy.BusinessDays;
import dev.klaxon.query.kpi.FilterCondition;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored tenures. No clock in them: how long a running one has lasted is said when someone asks. */
@Component
class PagerTable {

    private static final String HELD = """
            WITH held AS MATERIALIZED (
                SELECT k.*, (k.began_at >= :from AND k.ended_at <= :until) IS TRUE AS whole
                FROM kpi_tenure k
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

    private final Views views;
    private final PolicyShelf policies;

    PagerTable(Views views, PolicyShelf policies) {
        this.views = views;
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
        return views.sql(HELD + condition.sql() + SUMS_AND_REST)
                .params(condition.parameters())
                .param("until", FilterCondition.time(until))
                .query((row, number) -> part(row, filter.from(), until))
                .list();
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
}
