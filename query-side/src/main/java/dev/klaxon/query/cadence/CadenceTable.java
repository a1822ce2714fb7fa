package dev.klaxon.query.cadence;

import dev.klaxon.domain.cadence.Window;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.domain.promise.Slot;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.incident.IncidentFollower;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.postmortem.PostmortemTable;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.ViewSchema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored promises. No clock in them: what is overdue is said when someone asks. */
@Component
class CadenceTable implements IncidentFollower {

    private static final String SAVE = """
            INSERT INTO read.promise (incident_id, window_id, kind, subject, opened_at, due_at, step)
            VALUES (:incidentId, :windowId, :kind, :subject, :openedAt, :dueAt, :step)
            """;
    private static final String FIND = """
            SELECT p.incident_id, p.window_id, p.kind, p.subject, p.opened_at, p.due_at, p.step,
                i.reference, i.title, i.severity
            FROM read.promise p JOIN read.incident i ON i.id = p.incident_id
            WHERE\s""";
    private static final String SOONEST = " ORDER BY p.due_at, p.incident_id, p.window_id LIMIT :limit";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final PostmortemTable postmortems;
    private final PolicyShelf policies;

    CadenceTable(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            PostmortemTable postmortems,
            PolicyShelf policies,
            ViewSchema schema) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.postmortems = postmortems;
        this.policies = policies;
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
        List<String> conditions = new ArrayList<>(List.of(Reader.CONDITION, "i.drill = :drills"));
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("drills", filter.drills());
        if (!filter.severities().isEmpty()) {
            conditions.add("i.severity IN (:severities)");
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
        List<CadenceItem> found = jdbc.sql(FIND + String.join(" AND ", conditions) + SOONEST)
                .params(parameters)
                .param("limit", limit + 1)
                .query((row, number) -> item(row, now))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.dueAt(), last.incidentId(), last.windowId()));
    }

    /** Imported history owes nothing, and there may be millions of it. */
    @Override
    public void save(Collection<IncidentState> folds) {
        List<IncidentState> living =
                folds.stream().filter(fold -> !fold.isImported()).toList();
        if (living.isEmpty()) {
            return;
        }
        jdbc.sql("DELETE FROM read.promise WHERE incident_id IN (:ids)")
                .param("ids", living.stream().map(fold -> fold.id().value()).toList())
                .update();
        Map<IncidentId, PostmortemState> learning = postmortems.of(living.stream()
                .filter(fold -> fold.aftermath().postmortem().isPresent())
                .map(IncidentState::id)
                .toList());
        batches.batchUpdate(
                SAVE,
                living.stream()
                        .flatMap(fold ->
                                Owed.of(fold, learning.get(fold.id()), policies.at(fold.policyVersion())).stream()
                                        .map(promise -> row(fold, promise)))
                        .toArray(SqlParameterSource[]::new));
    }

    @Override
    public void clear() {
        jdbc.sql("TRUNCATE read.promise").update();
    }

    private static SqlParameterSource row(IncidentState fold, Promise promise) {
        Slot first = promise.first();
        Duration step = promise.step();
        return new MapSqlParameterSource()
                .addValue("incidentId", fold.id().value())
                .addValue("windowId", first.id())
                .addValue("kind", promise.kind().name())
                .addValue("subject", promise.subject())
                .addValue("openedAt", time(first.openedAt()))
                .addValue("dueAt", time(first.dueAt()))
                .addValue("step", step == null ? null : step.toSeconds());
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
