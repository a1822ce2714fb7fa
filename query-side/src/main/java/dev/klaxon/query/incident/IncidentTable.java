package dev.klaxon.query.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.query.views.ViewSchema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored folds. */
@Component
public class IncidentTable {

    private static final String SAVE = """
            INSERT INTO read.incident (id, reference, title, declared_at, status, severity, severity_state, open, drill,
                imported, source, external_key, services, accounts, known_issues, words, restricted, readers,
                told_public_at, next_due_at, resolved_at, merged_into, version, state)
            VALUES (:id, :reference, :title, :declaredAt, :status, :severity, :severityState, :open, :drill,
                :imported, :source, :externalKey, :services, :accounts, :knownIssues, to_tsvector('simple', :words),
                :restricted, :readers, :toldPublicAt, :nextDueAt, :resolvedAt, :mergedInto, :version, :state)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, declared_at = excluded.declared_at,
                status = excluded.status,
                severity = excluded.severity, severity_state = excluded.severity_state, open = excluded.open,
                services = excluded.services, accounts = excluded.accounts,
                known_issues = excluded.known_issues, words = excluded.words,
                restricted = excluded.restricted, readers = excluded.readers,
                told_public_at = excluded.told_public_at, next_due_at = excluded.next_due_at,
                resolved_at = excluded.resolved_at, merged_into = excluded.merged_into, version = excluded.version,
                state = excluded.state
            """;
    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ObjectMapper json = EventJson.newStateMapper();

    IncidentTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ViewSchema schema) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The fold of one incident, whoever may read it. */
    public Optional<IncidentState> find(IncidentId id) {
        return jdbc.sql("SELECT state FROM read.incident WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The fold of the incident with that id or reference, whoever may read it. */
    public Optional<IncidentState> find(String idOrReference) {
        if (UUID_FORM.matcher(idOrReference).matches()) {
            return find(new IncidentId(UUID.fromString(idOrReference)));
        }
        return jdbc.sql("SELECT state FROM read.incident WHERE reference = ?")
                .param(idOrReference)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** The folds of those that there are, whoever may read them. */
    public List<IncidentState> find(Collection<IncidentId> ids) {
        return jdbc.sql("SELECT state FROM read.incident WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    void save(Collection<IncidentState> folds) {
        batches.batchUpdate(
                SAVE,
                folds.stream().map(fold -> IncidentRow.of(fold, write(fold))).toArray(SqlParameterSource[]::new));
    }

    void clear() {
        jdbc.sql("TRUNCATE read.incident").update();
    }

    /** Reads a stored fold. */
    public IncidentState read(String state) {
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
}
