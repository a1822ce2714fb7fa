package dev.klaxon.command.promises;

import dev.klaxon.events.incident.IncidentId;
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

/** The stored windows that are waited for. Whoever works on an incident has it on a lease; the others pass it over. */
@Component
class PromiseTable {

    private static final String FREE =
            "(retry_at IS NULL OR retry_at <= :now) AND (leased_until IS NULL OR leased_until <= :now)";
    /** Who rested queues up again behind those who fell due meanwhile. */
    private static final String NEXT_DUE = "fires_at < :now AND " + FREE + " ORDER BY greatest(fires_at, retry_at)";
    /** What was left half done is stale too. */
    private static final String NEXT_STALE = "(stale OR leased_until <= :now) AND " + FREE;

    private static final String LEASED = " WHERE incident_id = :id AND leased_until = :until";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    PromiseTable(JdbcClient jdbc, TransactionOperations transactions, StoreIdentity opened) {
        this.jdbc = jdbc;
        this.transactions = transactions;
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

    /** Takes the incident that has been due longest and that nobody else has. */
    Optional<Lease> takeDue(Instant now, Instant until) {
        return take(NEXT_DUE, now, until);
    }

    /** Takes an incident that is to be reckoned anew. */
    Optional<Lease> takeStale(Instant now, Instant until) {
        return take(NEXT_STALE, now, until);
    }

    private Optional<Lease> take(String next, Instant now, Instant until) {
        return jdbc.sql("WITH next AS (SELECT incident_id FROM write.watched WHERE " + next
                        + " LIMIT 1 FOR UPDATE SKIP LOCKED) UPDATE write.watched w SET leased_until = :until,"
                        + " stale = false FROM next WHERE w.incident_id = next.incident_id"
                        + " RETURNING w.incident_id, w.leased_until")
                .param("now", time(now))
                .param("until", time(until))
                .query((row, number) -> new Lease(
                        new IncidentId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
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
     * Stores what is waited for now and gives the lease back, unless it ran out and another has it. An incident that
     * owes nothing is no longer watched, unless something happened in it meanwhile.
     *
     * @param retryAt the incident rests until then; null for not at all
     */
    void settle(Lease lease, List<WatchedWindow> windows, @Nullable Instant retryAt) {
        transactions.executeWithoutResult(status -> {
            if (windows.isEmpty() && of(lease, "DELETE FROM write.watched" + LEASED + " AND NOT stale") == 1) {
                return;
            }
            int held = jdbc.sql("UPDATE write.watched SET leased_until = NULL, failures = 0, fires_at = :fires,"
                            + " retry_at = :retry" + LEASED)
                    .param(
                            "fires",
                            windows.stream()
                                    .map(WatchedWindow::firesAt)
                                    .min(Instant::compareTo)
                                    .map(PromiseTable::time)
                                    .orElse(null),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("retry", retryAt == null ? null : time(retryAt), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", lease.incident().value())
                    .param("until", time(lease.until()))
                    .update();
            if (held == 1) {
                replace(lease.incident(), windows);
            }
        });
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

    /** Counts a failure and gives the number of failures in a row. */
    int failed(Lease lease) {
        return jdbc.sql("UPDATE write.watched SET failures = failures + 1" + LEASED + " RETURNING failures")
                .param("id", lease.incident().value())
                .param("until", time(lease.until()))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Gives an incident back that is still to be worked on, and lets it rest so that the others come first. */
    void rest(Lease lease, Instant until) {
        jdbc.sql("UPDATE write.watched SET leased_until = NULL, stale = true, retry_at = :retry" + LEASED)
                .param("retry", time(until))
                .param("id", lease.incident().value())
                .param("until", time(lease.until()))
                .update();
    }

    private int of(Lease lease, String statement) {
        return jdbc.sql(statement)
                .param("id", lease.incident().value())
                .param("until", time(lease.until()))
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
