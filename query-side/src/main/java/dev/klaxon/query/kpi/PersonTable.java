package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.Commanders;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.query.restriction.Reader;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose figures each incident has to do with: who commanded it, and who owned an action that came of it. */
@Component
class PersonTable implements KpiFollower {

    private static final String TABLE = "read.kpi_person";
    private static final String SAVE =
            "INSERT INTO read.kpi_person (incident_id, person_id, commanded) VALUES (:incidentId, :personId, :commanded)";
    private static final String FIND = """
            SELECT p.incident_id, p.commanded FROM read.kpi_person p JOIN read.incident i ON i.id = p.incident_id
            WHERE p.person_id = :person AND\s""" + Reader.CONDITION + " ORDER BY p.incident_id";

    private final JdbcClient jdbc;
    private final Rows rows;

    PersonTable(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** An incident that a person has to do with. */
    record Part(IncidentId incidentId, boolean commanded) {}

    List<Part> of(String person, Reader reader) {
        return jdbc.sql(FIND)
                .param("person", person)
                .params(reader.parameters())
                .query((row, number) ->
                        new Part(new IncidentId(row.getObject(1, UUID.class)), row.getBoolean("commanded")))
                .list();
    }

    @Override
    public void save(Collection<IncidentWithLearning> changed) {
        rows.replace(TABLE, SAVE, changed, PersonTable::rows);
    }

    @Override
    public void forget(Collection<UUID> incidents) {
        rows.forget(TABLE, incidents);
    }

    @Override
    public void clear() {
        rows.clear(TABLE);
    }

    private static Stream<MapSqlParameterSource> rows(IncidentWithLearning incident) {
        Set<String> commanders = new LinkedHashSet<>();
        Commanders.of(incident.state()).terms().stream()
                .map(Commanders.Term::personId)
                .filter(Objects::nonNull)
                .forEach(commanders::add);
        Set<String> all = new LinkedHashSet<>(commanders);
        incident.learning().actions().stream()
                .flatMap(action -> action.owners().stream())
                .map(Learning.Owner::personId)
                .forEach(all::add);
        return all.stream()
                .map(person -> new MapSqlParameterSource("personId", person)
                        .addValue("commanded", commanders.contains(person)));
    }
}
