package dev.klaxon.query.cadence;

import dev.klaxon.domain.cadence.Window;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.domain.promise.Slot;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.incident.Titles;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Row;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored promises. No clock in them: what is overdue is said when someone asks. */
@Component
class CadenceTable {

    private static final String FIND = """
            SELECT p.incident_id, p.window_id, p.kind, p.subject, p.opened_at, p.due_at, p.step,
                p.reference, p.title, p.severity
            FROM promise p WHERE\s""";
    private static final String SOONEST = " ORDER BY p.due_at, p.incident_id, p.window_id LIMIT :limit";

    private final Views views;

    CadenceTable(Views views) {
        this.views = views;
    }

    /**
     * Which promises a list is about.
     *
     * @param overdue whether the due time has passed; null for all
     * @param drills whether it is about drills, else about all but drills
     */
    record Filter(List<Severity> severities, @Nullable Boolean overdue, boolean drills) {}

    /** One piece of the list, soonest due first. */
    Page<CadenceItem> find(Filter filter, Reader reader, Instant now, @Nullable String cursor, int limit) {
        List<String> conditions = new ArrayList<>(List.of(Reader.mayRead("p.incident_id"), "p.drill = :drills"));
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("drills", filter.drills());
        if (!filter.severities().isEmpty()) {
            conditions.add("p.severity IN (:severities)");
            parameters.put(
                    "severities",
                    filter.severities().stream().map(Severity::label).toList());
        }
        if (filter.overdue() != null) {
            conditions.add(filter.overdue() ? "p.due_at < :now" : "p.due_at >= :now");
            parameters.put("now", time(now));
        }
        Cursor.read(cursor, 3, CadenceTable::keys).ifPresent(keys -> {
            conditions.add("(p.due_at, p.incident_id, p.window_id) > (:lastDue, :lastIncident, :lastWindow)");
            parameters.putAll(keys);
        });
        List<CadenceItem> found = views.sql(FIND + String.join(" AND ", conditions) + SOONEST)
                .params(parameters)
                .param("limit", limit + 1)
                .query((row, number) -> item(row, now))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.dueAt(), last.incidentId(), last.windowId()));
    }

    static Row row(IncidentState fold, Promise promise) {
        Slot first = promise.first();
        Duration step = promise.step();
        return Row.of("promise")
                .with("incident_id", fold.id())
                .with("window_id", first.id())
                .with("kind", promise.kind().name())
                .with("subject", promise.subject())
                .with("opened_at", first.openedAt())
                .with("due_at", first.dueAt())
                .with("step", step == null ? null : step.toSeconds())
                .with("reference", fold.reference())
                .with("title", Titles.of(fold))
                .with("severity", fold.severity().map(Severity::label).orElse(null))
                .with("drill", fold.declaration().event().drill());
    }

    private static CadenceItem item(ResultSet row, Instant now) throws SQLException {
        PromiseKind kind = PromiseKind.valueOf(row.getString("kind"));
        String subject = row.getString("subject");
        String severity = row.getString("severity");
        Instant dueAt = row.getObject("due_at", OffsetDateTime.class).toInstant();
        boolean update = kind == PromiseKind.UPDATE;
        return new CadenceItem(
                row.getObject("incident_id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                severity == null ? null : Severity.parse(severity),
                kind,
                update && subject != null ? Audience.valueOf(subject) : null,
                update ? null : subject,
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                dueAt,
                Window.hasPassed(dueAt, now),
                missed(dueAt, row.getObject("step", Long.class), now),
                row.getString("window_id"));
    }

    private static long missed(Instant dueAt, @Nullable Long step, Instant now) {
        if (!Window.hasPassed(dueAt, now)) {
            return 0;
        }
        Duration late = Duration.between(dueAt, now).minusNanos(1);
        return step == null ? 1 : 1 + late.dividedBy(Duration.ofSeconds(step));
    }

    private static Map<String, Object> keys(List<String> parts) {
        try {
            return Map.of(
                    "lastDue", time(Wire.instant(parts.get(0))),
                    "lastIncident", UUID.fromString(parts.get(1)),
                    "lastWindow", parts.get(2));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
