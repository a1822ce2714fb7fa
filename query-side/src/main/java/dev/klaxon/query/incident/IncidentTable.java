package dev.klaxon.query.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.query.views.ViewSchema;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.LinkedHashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored folds. */
@Component
public class IncidentTable {

    private static final String SAVE =
            """
            INSERT INTO read.incident (id, reference, declared_at, status, severity, open, drill, imported, source,
                external_key, services, accounts, words, restricted, readers, state)
            VALUES (:id, :reference, :declaredAt, :status, :severity, :open, :drill, :imported, :source,
                :externalKey, :services, :accounts, to_tsvector('simple', :words), :restricted, :readers, :state)
            ON CONFLICT (id) DO UPDATE SET declared_at = excluded.declared_at, status = excluded.status,
                severity = excluded.severity, open = excluded.open, services = excluded.services,
                accounts = excluded.accounts, words = excluded.words, restricted = excluded.restricted,
                readers = excluded.readers, state = excluded.state
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json = EventJson.newStateMapper();

    IncidentTable(JdbcClient jdbc, ViewSchema schema) {
        this.jdbc = jdbc;
    }

    /** The fold of one incident, whoever may read it. */
    public Optional<IncidentState> find(IncidentId id) {
        return jdbc.sql("SELECT state FROM read.incident WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    void save(IncidentState state) {
        IncidentDeclared declared = state.declaration().event();
        jdbc.sql(SAVE)
                .param("id", state.id().value())
                .param("reference", state.reference())
                .param("declaredAt", declared.claim().occurredAt().atOffset(ZoneOffset.UTC))
                .param("status", state.status().name())
                .param("severity", state.severity().map(Severity::label).orElse(null))
                .param("open", state.isOpen())
                .param("drill", declared.drill())
                .param("imported", state.isImported())
                .param("source", declared.source())
                .param("externalKey", declared.externalKey())
                .param("services", state.services().toArray(String[]::new))
                .param("accounts", state.accounts().stream().map(Account::accountId).toArray(String[]::new))
                .param("words", words(state))
                .param("restricted", state.isRestricted())
                .param("readers", readers(state).toArray(String[]::new))
                .param("state", write(state))
                .update();
    }

    void clear() {
        jdbc.sql("DELETE FROM read.incident").update();
    }

    IncidentState read(String state) {
        try {
            return json.readValue(state, IncidentState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fold cannot be read; rebuild the view", e);
        }
    }

    private String write(IncidentState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fold has no JSON form", e);
        }
    }

    private static SequencedSet<String> readers(IncidentState state) {
        SequencedSet<String> readers = new LinkedHashSet<>();
        readers.add(state.declaration().event().claim().actor().id());
        state.roles().holders().values().forEach(people -> people.forEach(person -> readers.add(person.id())));
        return readers;
    }

    private static String words(IncidentState state) {
        IncidentDeclared declared = state.declaration().event();
        return "%s %s %s %s %s"
                .formatted(
                        state.reference(),
                        declared.title() == null ? "" : declared.title(),
                        declared.summary() == null ? "" : declared.summary(),
                        String.join(" ", state.services()),
                        declared.externalKey() == null ? "" : declared.externalKey());
    }
}
