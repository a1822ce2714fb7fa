package dev.klaxon.query.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.views.Row;
import dev.klaxon.views.Views;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored rotations. */
@Component
class RotationTable {

    private static final String LIST = """
            SELECT state FROM rotation
            WHERE (name, role) > (:nameAfter, :roleAfter) AND (:role::text IS NULL OR role = :role)
            ORDER BY name, role LIMIT :limit
            """;
    private static final After NOTHING = new After("", "");

    private static final ObjectMapper JSON = EventJson.newStateMapper();

    private final Views views;

    RotationTable(Views views) {
        this.views = views;
    }

    private record After(String name, String role) {}

    /** One piece of the list, by name. */
    Page<Rotation> list(@Nullable Role role, @Nullable String cursor, int limit) {
        After after = Cursor.read(cursor, 2, keys -> new After(keys.get(0), keys.get(1)))
                .orElse(NOTHING);
        List<Rotation> found = views.sql(LIST)
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

    static Row row(Rotation rotation) {
        return Row.of("rotation")
                .with("id", rotation.id())
                .with("role", rotation.definition().role().name())
                .with("name", rotation.definition().name())
                .with("version", rotation.version())
                .with("state", write(rotation));
    }

    private static Rotation read(String state) {
        try {
            return JSON.readValue(state, Rotation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rotation cannot be read; rebuild the view", e);
        }
    }

    private static String write(Rotation rotation) {
        try {
            return JSON.writeValueAsString(rotation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rotation has no JSON form", e);
        }
    }
}
