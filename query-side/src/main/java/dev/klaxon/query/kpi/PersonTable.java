package dev.klaxon.query.kpi;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose figures each incident has to do with: who commanded it, and who owned an action that came of it. */
@Component
class PersonTable {

    private static final String FIND = """
            SELECT p.incident_id, p.commanded FROM kpi_person p
            WHERE p.person_id = :person AND\s""" + Reader.mayRead("p.incident_id") + " ORDER BY p.incident_id";

    private final Views views;

    PersonTable(Views views) {
        this.views = views;
    }

    /** An incident that a person has to do with. */
    record Part(IncidentId incidentId, boolean commanded) {}

    List<Part> of(String person, Reader reader) {
        return views.sql(FIND)
                .param("person", person)
                .params(reader.parameters())
                .query((row, number) ->
                        new Part(new IncidentId(row.getObject(1, UUID.class)), row.getBoolean("commanded")))
                .list();
    }
}
