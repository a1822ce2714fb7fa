package dev.klaxon.command.promises;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.StoreIdentity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored windows that are waited for. Whoever works on an incident holds its row; the others pass it over. */
@Component
class PromiseTable {

    private static final String RESTED = " AND (retry_at IS NULL OR retry_at <= :now)";
    private static final String NEXT_DUE = "SELECT incident_id FROM write.watched WHERE fires_at < :now" + RESTED
            + " ORDER BY fires_at LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String NEXT_STALE =
            "SELECT incident_id FROM write.watched WHERE stale" + RESTED + " LIMIT 1 FOR UPDATE SKIP LOCKED";

    private final JdbcClient jdbc;

    PromiseTable(JdbcClient jdbc, StoreIdentity opened) {
        this.jdbc = jdbc;
    }

    /** Has the promises of these incidents reckoned anew. */
    void touch(Collection<IncidentId> incidents) {
        jdbc.sql("""
                INSERT INTO write.watched (incident_id, stale) SELECT unnest(:ids::uuid[]), true
                ON CONFLICT (incident_id) DO UPDATE SET stale = true WHERE NOT watched.stale
                """)
                .param(
                        "ids",
                        incidents.stream().map(IncidentId::toString).sorted().toArray(String[]::new))
                .update();
    }

    /** Takes the incident with the longest overdue window that nobody else has taken, until the transaction ends. */
    Optional<IncidentId> takeDue(Instant now) {
        return take(NEXT_DUE, now);
    }

    /** Takes an incident that is to be reckoned anew. */
    Optional<IncidentId> takeStale(Instant now) {
        return take(NEXT_STALE, now);
    }

    private Optional<IncidentId> take(String next, Instant now) {
        return jdbc.sql(next)
                .param("now", time(now))
                .query((row, number) -> new IncidentId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<WatchedWindow> windowsOf(IncidentId incident) {
        return jdbc.sql("SELECT window_id, due_at, known_at FROM write.promise WHERE incident_id = ?")
                .param(incident.value())
                .query((row, number) -> new WatchedWindow(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Stores what is waited for now; an incident that owes nothing is no longer watched. */
    void settle(IncidentId incident, List<WatchedWindow> windows) {
        if (windows.isEmpty()) {
            jdbc.sql("DELETE FROM write.watched WHERE incident_id = ?")
                    .param(incident.value())
                    .update();
            return;
        }
        jdbc.sql("DELETE FROM write.promise WHERE incident_id = ?")
                .param(incident.value())
                .update();
        windows.forEach(window -> jdbc.sql("""
                        INSERT INTO write.promise (incident_id, window_id, due_at, known_at, fires_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        incident.value(),
                        window.id(),
                        time(window.dueAt()),
                        time(window.knownAt()),
                        time(window.firesAt()))
                .update());
        jdbc.sql("""
                UPDATE write.watched SET stale = false, failures = 0, retry_at = NULL,
                    fires_at = (SELECT min(fires_at) FROM write.promise WHERE incident_id = :id)
                WHERE incident_id = :id
                """).param("id", incident.value()).update();
    }

    /** Counts a failure and gives the number of failures in a row. */
    int failed(IncidentId incident) {
        return jdbc.sql("UPDATE write.watched SET failures = failures + 1 WHERE incident_id = ? RETURNING failures")
                .param(incident.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Lets the incident rest, so that the others are not kept waiting. */
    void rest(IncidentId incident, Instant until) {
        jdbc.sql("UPDATE write.watched SET retry_at = ? WHERE incident_id = ?")
                .params(time(until), incident.value())
                .update();
    }

    /** How many windows should have fired by then. */
    long overdue(Instant now) {
        return jdbc.sql("SELECT count(*) FROM write.promise p JOIN write.watched w USING (incident_id)"
                        + " WHERE w.fires_at < :now AND p.fires_at < :now")
                .param("now", time(now))
                .query(Long.class)
                .single();
    }

    /** When the first of them should have fired. */
    Optional<Instant> oldest(Instant now) {
        return Optional.ofNullable(jdbc.sql("SELECT min(fires_at) FROM write.watched WHERE fires_at < ?")
                .param(time(now))
                .query((row, number) -> instant(row.getObject(1, OffsetDateTime.class)))
                .list()
                .getFirst());
    }

    /** Forgets everything; the log tells it again. */
    void clear() {
        jdbc.sql("DELETE FROM write.watched").update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
