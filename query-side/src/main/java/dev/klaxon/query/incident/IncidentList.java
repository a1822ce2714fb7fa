package dev.klaxon.query.incident;

import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of incidents, newest declared first. */
@Component
public class IncidentList {

    private static final String COLUMNS =
            "id, reference, title, source, external_key, status, severity, severity_state, declared_at, resolved_at,"
                    + " next_due_at, services, open, drill, restricted, imported, version";

    private final Views views;

    IncidentList(Views views) {
        this.views = views;
    }

    /**
     * One piece of the list.
     *
     * @param cursor of the piece before; null for the first
     */
    public Page<IncidentSummary> find(IncidentFilter filter, Reader reader, @Nullable String cursor, int limit) {
        IncidentFilter.Conditions conditions = filter.conditions();
        conditions.addAll(Reader.mayRead("incident.id"), reader.parameters());
        Cursor.read(cursor, 2, IncidentList::keys)
                .ifPresent(keys -> conditions.addAll("(declared_at, id) < (:lastDeclared, :lastId)", keys));
        List<IncidentSummary> found = views.sql("SELECT " + COLUMNS + " FROM incident WHERE " + conditions.sql()
                        + " ORDER BY declared_at DESC, id DESC LIMIT :limit")
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, number) -> summary(row))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.declaredAt(), last.id()));
    }

    private static Map<String, Object> keys(List<String> parts) {
        try {
            return Map.of(
                    "lastDeclared", Wire.instant(parts.get(0)).atOffset(ZoneOffset.UTC),
                    "lastId", UUID.fromString(parts.get(1)));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static IncidentSummary summary(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new IncidentSummary(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("source"),
                row.getString("external_key"),
                Status.valueOf(row.getString("status")),
                severity == null ? null : Severity.parse(severity),
                row.getString("severity_state"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                instant(row, "resolved_at"),
                instant(row, "next_due_at"),
                Stream.of((String[]) row.getArray("services").getArray())
                        .map(IncidentSummary.ServiceAnswer::new)
                        .toList(),
                row.getBoolean("open"),
                row.getBoolean("drill"),
                row.getBoolean("imported"),
                row.getBoolean("restricted"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
