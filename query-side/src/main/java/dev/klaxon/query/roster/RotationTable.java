package dev.klaxon.query.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.views.ViewSchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored rotations. */
@Component
class RotationTable {

    private static final String SAVE = """
            INSERT INTO read.rotation (id, role, name, version, state) VALUES (:id, :role, :name, :version, :state)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state
            """;
    private static final String LIST = """
            SELECT state FROM read.rotation
            WHERE (name, role) > (:nameAfter, :roleAfter) AND (:role::text IS NULL OR role = :role)
            ORDER BY name, role LIMIT :limit
            """;
    private static final After NOTHING = new After("", "");

    private final JdbcClient jdbc;
    private final ObjectMapper json = EventJson.newStateMapper();

    RotationTable(JdbcClient jdbc, ViewSchema schema) {
        this.jdbc = jdbc;
    }

    private record After(String name, String role) {}

    /** One piece of the list, by name. */
    Page<Rotation> list(@Nullable Role role, @Nullable String cursor, int limit) {
        After after = Cursor.read(cursor, 2, keys -> new After(keys.get(0), keys.get(1)))
                .orElse(NOTHING);
        List<Rotation> found = jdbc.sql(LIST)
                .param("nameAfter", after.name())
                .param("roleAfter", after.role())
                .param("role", role == null ? null : role.name())
                .param("limit", limit + 1)
                .query((row, number) -> read(row.getString("state")))
                .list();
        return Page.of(
                found,
                limit,
                last -> Cursor.of(last.definition().name(), last.definition().role()));
    }

    Optional<Rotation> find(RotationId id) {
        return jdbc.sql("SELECT state FROM read.rotation WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    void save(Rotation rotation) {
        jdbc.sql(SAVE)
                .param("id", rotation.id().value())
                .param("role", rotation.definition().role().name())
                .param("name", rotation.definition().name())
                .param("version", rotation.version())
                .param("state", write(rotation))
                .update();
    }

    void clear() {
        jdbc.sql("TRUNCATE read.rotation").update();
    }

    private Rotation read(String state) {
        try {
            return json.readValue(state, Rotation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rotation cannot be read; rebuild the view", e);
        }
    }

    private String write(Rotation rotation) {
        try {
            return json.writeValueAsString(rotation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rotation has no JSON form", e);
        }
    }
}
