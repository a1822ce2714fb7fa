package dev.klaxon.query.timeline;

import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.Position;
import dev.klaxon.views.Row;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored lines. */
@Component
class TimelineTable {

    private static final String FIND = """
            SELECT event_id, incident_id, position, type, occurred_at, precision, recorded_at, actor_id, actor_name,
                action, result, audience, corrections
            FROM timeline
            WHERE incident_id = :incidentId AND (occurred_at, position) > (:afterTime, :afterPosition)
                AND (:audience::text IS NULL OR audience = :audience)
            ORDER BY occurred_at, position
            LIMIT :limit
            """;

    private final Views views;

    TimelineTable(Views views) {
        this.views = views;
    }

    /**
     * Where a piece of a timeline begins: after that line.
     *
     * @param position in its opaque form
     */
    record After(Instant occurredAt, String position) {

        static final After NOTHING = new After(Instant.EPOCH, "");

        static After line(Entry entry) {
            return new After(entry.occurredAt(), entry.position().toString());
        }
    }

    List<Entry> find(IncidentId incident, @Nullable Audience audience, After after, int limit) {
        return views.sql(FIND, incident.toString())
                .param("incidentId", incident.value())
                .param("afterTime", after.occurredAt().atOffset(ZoneOffset.UTC))
                .param("afterPosition", after.position())
                .param("audience", audience == null ? null : audience.name())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    static Row row(Entry entry) {
        return Row.of("timeline")
                .with("event_id", entry.eventId())
                .with("incident_id", entry.incidentId())
                .with("position", entry.position())
                .with("type", entry.type())
                .with("occurred_at", entry.occurredAt())
                .with("precision", entry.precision().name())
                .with("recorded_at", entry.recordedAt())
                .with("actor_id", entry.actorId())
                .with("actor_name", entry.actorName())
                .with("action", entry.action())
                .with("result", entry.result())
                .with(
                        "audience",
                        entry.audience() == null ? null : entry.audience().name())
                .with("corrections", entry.corrections());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String audience = row.getString("audience");
        return new Entry(
                row.getObject("event_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                Position.parse(row.getString("position")),
                row.getString("type"),
                instant(row, "occurred_at"),
                Precision.valueOf(row.getString("precision")),
                instant(row, "recorded_at"),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("result"),
                audience == null ? null : Audience.valueOf(audience),
                List.of((UUID[]) row.getArray("corrections").getArray()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
