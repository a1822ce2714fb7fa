package dev.klaxon.query.kpi;

import dev.klaxon.query.views.ViewSchema;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Rows that stand for incidents: those of one are told together, in the place of the former. */
@Component
public class Rows {

    private final NamedParameterJdbcTemplate jdbc;

    Rows(NamedParameterJdbcTemplate jdbc, ViewSchema schema) {
        this.jdbc = jdbc;
    }

    /** Replaces what a table says of these incidents. */
    public void replace(
            String table,
            String insert,
            Collection<IncidentWithLearning> changed,
            Function<IncidentWithLearning, Stream<MapSqlParameterSource>> rows) {
        forget(
                table,
                changed.stream().map(incident -> incident.state().id().value()).toList());
        SqlParameterSource[] told = changed.stream()
                .flatMap(incident -> rows.apply(incident)
                        .map(row ->
                                row.addValue("incidentId", incident.state().id().value())))
                .toArray(SqlParameterSource[]::new);
        if (told.length > 0) {
            jdbc.batchUpdate(insert, told);
        }
    }

    /** Forgets what a table says of these incidents. */
    public void forget(String table, Collection<UUID> incidents) {
        jdbc.update(
                "DELETE FROM " + table + " WHERE incident_id = ANY (:ids)",
                new MapSqlParameterSource("ids", incidents.toArray(UUID[]::new)));
    }

    /** Forgets all rows of a table. */
    public void clear(String table) {
        jdbc.getJdbcOperations().execute("TRUNCATE " + table);
    }
}
