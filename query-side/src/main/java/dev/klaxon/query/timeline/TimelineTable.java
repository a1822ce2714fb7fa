package dev.klaxon.query.timeline;

import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.query.views.ViewSchema;
import dev.klaxon.store.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored lines. */
@Component
class TimelineTable {

    private static final String SAVE = """
            INSERT INTO read.timeline (event_id, incident_id, position, type, occurred_at, precision, recorded_at,
                actor_id, actor_name, action, result, audience, corrections)
            VALUES (:eventId, :incidentId, :position, :type, :occurredAt, :precision, :recordedAt, :actorId, :actorName,
                :action, :result, :audience, :corrections)
            ON CONFLICT (event_id) DO UPDATE SET occurred_at = excluded.occurred_at, precision = excluded.precision,
                actor_name = excluded.actor_name, action = excluded.action, result = excluded.result,
                audience = excluded.audience, corrections = excluded.corrections
            """;
    private static final String SELECT = """
            SELECT event_id, incident_id, position, type, occurred_at, precision, recorded_at, actor_id, actor_name,
                action, result, audience, corrections
            FROM read.timeline
            """;
    private static final String FIND = SELECT + """
            WHERE incident_id = :incidentId AND (occurred_at, position) > (:afterTime, :afterPosition)
                AND (:audience::text IS NULL OR audience = :audience)
            ORDER BY occurred_at, position
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TimelineTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ViewSchema schema) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        return jdbc.sql(FIND)
                .param("incidentId", incident.value())
                .param("afterTime", after.occurredAt().atOffset(ZoneOffset.UTC))
                .param("afterPosition", after.position())
                .param("audience", audience == null ? null : audience.name())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The line of an event. */
    Optional<Entry> find(UUID eventId) {
        return jdbc.sql(SELECT + "WHERE event_id = ?")
                .param(eventId)
                .query((row, number) -> entry(row))
                .optional();
    }

    void save(Collection<Entry> entries) {
        batches.batchUpdate(SAVE, entries.stream().map(TimelineTable::row).toArray(SqlParameterSource[]::new));
    }

    void clear() {
        jdbc.sql("TRUNCATE read.timeline").update();
    }

    private static SqlParameterSource row(Entry entry) {
        return new MapSqlParameterSource()
                .addValue("eventId", entry.eventId())
                .addValue("incidentId", entry.incidentId())
                .addValue("position", entry.position().toString())
                .addValue("type", entry.type())
                .addValue("occurredAt", entry.occurredAt().atOffset(ZoneOffset.UTC))
                .addValue("precision", entry.precision().name())
                .addValue("recordedAt", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .addValue("actorId", entry.actorId())
                .addValue("actorName", entry.actorName())
                .addValue("action", entry.action())
                .addValue("result", entry.result())
                .addValue(
                        "audience",
                        entry.audience() == null ? null : entry.audience().name())
                .addValue("corrections", entry.corrections().toArray(UUID[]::new));
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
