package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.filter.Recurrence;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges whether incidents recur: among all, and among those that are not restricted. An incident that comes, changes
 * or goes touches only those whose answer it may turn.
 */
@Component
class Recurrences {

    // in hours, since a day of an interval is as long as the zone of the session makes it
    private static final String WINDOW = "interval '%d hours'".formatted(Recurrence.WINDOW.toHours());

    /** The last instant at which another incident would show that {@code k} recurs. */
    static final String ENDS_AT = "k.resolved_at + " + WINDOW;

    /** Where {@code other} shows that {@code k} recurs. */
    static final String SHOWN_BY = """
             other.counts AND other.cause = k.cause AND other.drill = k.drill AND other.id <> k.id
                AND other.declared_at > k.resolved_at AND other.declared_at <= %s
            """.formatted(ENDS_AT);

    private static final String FIRST_SHOWN = """
            SELECT DISTINCT ON (k.id) k.id AS of, other.id
            FROM kpi_incident k JOIN kpi_incident other ON %s
            WHERE k.id = ANY (:ids::uuid[]) AND k.counts AND %s
            ORDER BY k.id, other.declared_at, other.id
            """.formatted(SHOWN_BY, Reader.conditionOn("other"));

    private static final String TOUCHED = """
            SELECT DISTINCT k.id
            FROM unnest(:causes::text[], :drills::boolean[], :restricted::boolean[], :declared::timestamptz[])
                    AS moved (cause, drill, restricted, declared_at)
                JOIN kpi_incident k ON k.cause = moved.cause AND k.drill = moved.drill
                    AND k.resolved_at >= moved.declared_at - %s AND k.resolved_at < moved.declared_at
            WHERE k.counts AND k.cause IS NOT NULL AND\s""".formatted(WINDOW);
    private static final String WENT = "k.recurs";
    private static final String CAME = "NOT k.recurs_openly AND (NOT k.recurs OR NOT moved.restricted)";
    private static final String JUDGE = """
            UPDATE kpi_incident t SET recurs = found.recurs, recurs_openly = found.openly
            FROM (SELECT k.id,
                    k.counts AND EXISTS (SELECT FROM kpi_incident other WHERE %1$s) AS recurs,
                    k.counts AND EXISTS (SELECT FROM kpi_incident other WHERE %1$s AND NOT other.restricted)
                        AS openly
                FROM kpi_incident k WHERE k.id = ANY (:ids::uuid[])) found
            WHERE found.id = t.id AND (t.recurs, t.recurs_openly) IS DISTINCT FROM (found.recurs, found.openly)
            RETURNING t.declared_at, t.drill, t.restricted
            """.formatted(SHOWN_BY);

    private final JdbcClient jdbc;

    Recurrences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What recurrence goes by.
     *
     * @param cause absent where it has none or is left out of the figures
     */
    record Cause(
            UUID id,
            @Nullable String cause,
            boolean drill,
            boolean restricted,
            Instant declaredAt,
            @Nullable Instant resolvedAt) {}

    /**
     * Judges anew.
     *
     * @param were as incidents were before they changed
     * @param are as they are stored now
     * @return where an answer turned
     */
    Set<KpiSums.Place> judge(List<Cause> were, List<Cause> are) {
        Set<UUID> ids = new HashSet<>();
        are.forEach(cause -> ids.add(cause.id()));
        ids.addAll(touched(were, WENT));
        ids.addAll(touched(are, CAME));
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql(JUDGE)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> new KpiSums.Place(
                                row.getObject("declared_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBoolean("drill"),
                                row.getBoolean("restricted")))
                        .set();
    }

    /** By each of these the first incident that shows that it recurs, of those that the reader may know. */
    Map<UUID, UUID> firstShown(Collection<UUID> ids, Reader reader) {
        Map<UUID, UUID> others = new HashMap<>();
        jdbc.sql(FIRST_SHOWN)
                .params(reader.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    others.put(row.getObject("of", UUID.class), row.getObject("id", UUID.class));
                });
        return others;
    }

    private Collection<UUID> touched(List<Cause> moved, String whose) {
        List<Cause> named =
                moved.stream().filter(cause -> cause.cause() != null).toList();
        return named.isEmpty()
                ? List.of()
                : jdbc.sql(TOUCHED + whose)
                        .param("causes", each(named, Cause::cause))
                        .param("drills", named.stream().map(Cause::drill).toArray(Boolean[]::new))
                        .param(
                                "restricted",
                                named.stream().map(Cause::restricted).toArray(Boolean[]::new))
                        .param("declared", each(named, Cause::declaredAt))
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list();
    }

    private static String[] each(List<Cause> causes, Function<Cause, @Nullable Object> column) {
        return causes.stream().map(column).map(String::valueOf).toArray(String[]::new);
    }
}
