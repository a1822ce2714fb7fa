package dev.klaxon.query.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.query.views.ViewSchema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored folds of post-mortems, and their actions. */
@Component
public class PostmortemTable {

    private static final String SAVE = """
            INSERT INTO read.postmortem (id, incident_id, status, booked_at, awaited_at, version, state)
            VALUES (:id, :incidentId, :status, :bookedAt, :awaitedAt, :version, :state)
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, booked_at = excluded.booked_at,
                awaited_at = excluded.awaited_at, version = excluded.version, state = excluded.state
            """;
    private static final String SAVE_ACTION = """
            INSERT INTO read.postmortem_action (id, postmortem_id, incident_id, owner_id, due_on, status, state)
            VALUES (:id, :postmortemId, :incidentId, :ownerId, :dueOn, :status, :state)
            ON CONFLICT (postmortem_id, id) DO UPDATE SET owner_id = excluded.owner_id, due_on = excluded.due_on,
                status = excluded.status, state = excluded.state
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ObjectMapper json = EventJson.newStateMapper();

    PostmortemTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ViewSchema schema) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The fold of one post-mortem, whoever may read it. */
    Optional<PostmortemState> find(PostmortemId id) {
        return jdbc.sql("SELECT state FROM read.postmortem WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(state -> read(state, PostmortemState.class));
    }

    /** The fold of the post-mortem of each of these incidents that has one. */
    public Map<IncidentId, PostmortemState> of(Collection<IncidentId> incidents) {
        Map<IncidentId, PostmortemState> found = new HashMap<>();
        jdbc.sql("SELECT state FROM read.postmortem WHERE incident_id = ANY (:ids) ORDER BY booked_at, id")
                .param("ids", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row.getString(1), PostmortemState.class))
                .list()
                .forEach(fold -> found.putIfAbsent(fold.incidentId(), fold));
        return found;
    }

    void save(Collection<PostmortemState> folds) {
        batches.batchUpdate(SAVE, folds.stream().map(this::row).toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                SAVE_ACTION,
                folds.stream()
                        .flatMap(fold -> fold.actions().stream().map(action -> row(fold, action)))
                        .toArray(SqlParameterSource[]::new));
    }

    void clear() {
        jdbc.sql("TRUNCATE read.postmortem, read.postmortem_action").update();
    }

    /** Reads what is stored. */
    <T> T read(String state, Class<T> form) {
        try {
            return json.readValue(state, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fold cannot be read; rebuild the view", e);
        }
    }

    private SqlParameterSource row(PostmortemState fold) {
        return new MapSqlParameterSource()
                .addValue("id", fold.id().value())
                .addValue("incidentId", fold.incidentId().value())
                .addValue("status", fold.status().name())
                .addValue("bookedAt", time(fold.bookedAt()))
                .addValue("awaitedAt", time(fold.awaitedAt().orElse(null)))
                .addValue("version", fold.version())
                .addValue("state", write(fold));
    }

    private SqlParameterSource row(PostmortemState fold, Action action) {
        return new MapSqlParameterSource()
                .addValue("id", action.id().value())
                .addValue("postmortemId", fold.id().value())
                .addValue("incidentId", fold.incidentId().value())
                .addValue(
                        "ownerId",
                        action.owner() == null ? null : action.owner().id())
                .addValue("dueOn", action.dueOn())
                .addValue("status", action.status().name())
                .addValue("state", write(action));
    }

    private String write(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fold has no JSON form", e);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
