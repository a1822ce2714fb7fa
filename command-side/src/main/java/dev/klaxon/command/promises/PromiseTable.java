package dev.klaxon.command.promises;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.Position;
import dev.klaxon.store.StoreIdentity;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The stored windows that are waited for. Whoever works on an incident has a lease on it. */
@Component
class PromiseTable {

    private static final String DUE = "fires_at < :now AND (retry_at IS NULL OR retry_at <= :now)";
    private static final String STALE = "touched > reckoned AND (retry_at IS NULL OR retry_at <= :now)";

    private static final int FEW = 20;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    PromiseTable(JdbcClient jdbc, TransactionOperations transactions, StoreIdentity opened) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Has the promises of these incidents reckoned anew. */
    void touch(Collection<IncidentId> incidents) {
        jdbc.sql("""
                INSERT INTO write.watched (incident_id, touched, reckoned) SELECT unnest(:ids::uuid[]), 1, 0
                ON CONFLICT (incident_id) DO UPDATE SET touched = watched.touched + 1
                """)
                .param(
                        "ids",
                        incidents.stream().map(IncidentId::toString).sorted().toArray(String[]::new))
                .update();
    }

    /** The incidents that have been due longest; who rested queues up again behind those who fell due meanwhile. */
    List<IncidentId> due(Instant now, Collection<String> setAside) {
        return first(
                DUE + " AND incident_id <> ALL (:aside::uuid[]) ORDER BY greatest(fires_at, retry_at)", now, setAside);
    }

    /** Incidents that are to be reckoned anew. */
    List<IncidentId> stale(Instant now, Collection<String> setAside) {
        return first(STALE + " AND incident_id <> ALL (:aside::uuid[])", now, setAside);
    }

    private List<IncidentId> first(String which, Instant now, Collection<String> setAside) {
        return jdbc.sql("SELECT incident_id FROM write.watched WHERE " + which + " LIMIT " + FEW)
                .param("now", time(now))
                .param("aside", setAside.toArray(String[]::new))
                .query((row, number) -> new IncidentId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * What is still to be done for an incident, for whoever has the lease on it now.
     *
     * @return how often it was touched; nothing where another has done it
     */
    Optional<Long> open(IncidentId incident, Instant now) {
        return jdbc.sql("SELECT touched FROM write.watched WHERE incident_id = :id AND (" + DUE + " OR " + STALE + ")")
                .param("id", incident.value())
                .param("now", time(now))
                .query(Long.class)
                .optional();
    }

    /** Since when the promises are known of which a window is waited for, by their names. */
    Map<String, Instant> knownIn(IncidentId incident) {
        Map<String, Instant> known = new HashMap<>();
        jdbc.sql("SELECT promise, known_at FROM write.promise WHERE incident_id = ?")
                .param(incident.value())
                .query(row -> {
                    known.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return known;
    }

    /**
     * Stores what is waited for now. An incident that owes nothing is no longer watched, unless something happened in
     * it meanwhile.
     *
     * @param touched how often the incident had been touched before it was reckoned
     * @param retryAt the incident rests until then; null for not at all
     */
    void settle(IncidentId incident, long touched, List<WatchedWindow> windows, @Nullable Instant retryAt) {
        transactions.executeWithoutResult(status -> {
            if (windows.isEmpty() && forget(incident, touched)) {
                return;
            }
            // whoever lost the lease and comes late finds a later reckoning and leaves it
            int settled = jdbc.sql("""
                            UPDATE write.watched SET reckoned = :touched, fires_at = :fires, retry_at = :retry
                            WHERE incident_id = :id AND reckoned <= :touched
                            """)
                    .param("touched", touched)
                    .param(
                            "fires",
                            windows.stream()
                                    .map(WatchedWindow::firesAt)
                                    .min(Instant::compareTo)
                                    .map(PromiseTable::time)
                                    .orElse(null),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("retry", retryAt == null ? null : time(retryAt), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", incident.value())
                    .update();
            if (settled == 1) {
                replace(incident, windows);
            }
        });
    }

    private boolean forget(IncidentId incident, long touched) {
        return jdbc.sql("DELETE FROM write.watched WHERE incident_id = ? AND touched = ?")
                        .params(incident.value(), touched)
                        .update()
                == 1;
    }

    private void replace(IncidentId incident, List<WatchedWindow> windows) {
        jdbc.sql("DELETE FROM write.promise WHERE incident_id = ?")
                .param(incident.value())
                .update();
        windows.forEach(window -> jdbc.sql("""
                        INSERT INTO write.promise (incident_id, window_id, promise, due_at, known_at, fires_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        incident.value(),
                        window.slot().id(),
                        WatchedPromise.nameOf(window.of().promise()),
                        time(window.slot().dueAt()),
                        time(window.of().knownAt()),
                        time(window.firesAt()))
                .update());
    }

    /** Lets an incident that is still to be worked on rest so that the others come first. */
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

    /** When the first of them was due and known. */
    Optional<Instant> oldest(Instant now) {
        return Optional.ofNullable(jdbc.sql("SELECT min(greatest(p.due_at, p.known_at)) FROM write.promise p"
                        + " JOIN write.watched w USING (incident_id) WHERE w.fires_at < :now AND p.fires_at < :now")
                .param("now", time(now))
                .query((row, number) -> instant(row.getObject(1, OffsetDateTime.class)))
                .list()
                .getFirst());
    }

    /**
     * How far the log was read; nothing where another node is reading. The place stays held until the transaction ends.
     */
    Optional<Position> takePlace() {
        return jdbc.sql("SELECT position FROM write.watch_place FOR UPDATE SKIP LOCKED")
                .query(String.class)
                .optional()
                .map(Position::parse);
    }

    void reached(Position position) {
        jdbc.sql("UPDATE write.watch_place SET position = ?")
                .param(position.toString())
                .update();
    }

    /** How far the log was read, by whichever node. */
    Position place() {
        return Position.parse(jdbc.sql("SELECT position FROM write.watch_place")
                .query(String.class)
                .single());
    }

    /** Forgets everything; the log tells it again. */
    void clear() {
        jdbc.sql("UPDATE write.watch_place SET position = ?")
                .param(Position.START.toString())
                .update();
        jdbc.sql("DELETE FROM write.watched").update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
