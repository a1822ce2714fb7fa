package dev.klaxon.views;

import dev.klaxon.histories.Streams;
import dev.klaxon.histories.UpTo;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.views.ViewRegister.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Events that a view could not take, with all later ones of the same record. Whoever can read them brings the record's
 * rows to where the view stands, in one step and in order, and the events are parked no more.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private static final String FIND = """
            SELECT v.name AS view, p.subject, p.event_id, p.stream, p.type, p.position, p.cause, p.parked_at
            FROM read.parked p JOIN read.view v ON v.schema = p.schema
            WHERE v.state = 'LIVE' AND (v.name, v.version) IN (SELECT * FROM unnest(:names::text[], :versions::int[]))
                AND (:view::text IS NULL OR v.name = :view)
                AND (p.position, v.name) > (:after, :afterView)
            ORDER BY p.position, v.name LIMIT :limit
            """;
    private static final String WAITING = """
            SELECT v.schema, v.name, p.subject, min(p.position) AS first FROM read.parked p
            JOIN read.view v ON v.schema = p.schema
            WHERE v.state = 'LIVE' AND (v.name, v.version) IN (SELECT * FROM unnest(:names::text[], :versions::int[]))
                AND (:view::text IS NULL OR v.name = :view) AND (:subject::text IS NULL OR p.subject = :subject)
            GROUP BY v.schema, v.name, p.subject ORDER BY first, v.name
            """;

    private final JdbcClient jdbc;
    private final ViewRegister register;
    private final LogReader events;
    private final TransactionOperations transactions;

    DeadLetters(JdbcClient jdbc, ViewRegister register, LogReader events, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.register = register;
        this.transactions = transactions;
    }

    /**
     * A parked event.
     *
     * @param subject the id of the record that it is about
     * @param cause why it could not be taken; null where it waits for an earlier one
     */
    public record Letter(
            String view,
            String subject,
            UUID eventId,
            String stream,
            String type,
            String position,
            @Nullable String cause,
            Instant parkedAt) {}

    /**
     * What a retry came to.
     *
     * @param drained events that are in the views now
     * @param parked events that still are not
     */
    public record Outcome(long drained, long parked) {}

    /** Those that follow, oldest first. */
    public List<Letter> find(@Nullable String view, String after, String afterView, int limit) {
        return jdbc.sql(FIND)
                .params(mine())
                .param("view", view)
                .param("after", after)
                .param("afterView", afterView)
                .param("limit", limit)
                .query(DeadLetters::letter)
                .list();
    }

    /** How many each view has. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT v.name, count(*) AS parked FROM read.parked p JOIN read.view v ON v.schema = p.schema
                        WHERE v.state = 'LIVE'
                            AND (v.name, v.version) IN (SELECT * FROM unnest(:names::text[], :versions::int[]))
                        GROUP BY v.name""").params(mine()).query(row -> {
            counts.put(row.getString("name"), row.getLong("parked"));
        });
        return counts;
    }

    /** How long the oldest has waited, in seconds by the database's clock; 0 where there is none. */
    public double oldestSeconds() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM clock_timestamp() - min(parked_at)), 0)
                        FROM read.parked p JOIN read.view v ON v.schema = p.schema
                        WHERE v.state = 'LIVE'
                            AND (v.name, v.version) IN (SELECT * FROM unnest(:names::text[], :versions::int[]))""").params(mine()).query(Double.class).single();
    }

    /**
     * Tries again.
     *
     * @param view null for all
     * @param subject null for all records
     */
    public Outcome retry(@Nullable String view, @Nullable String subject) {
        long drained = 0;
        for (Waiting waiting : waiting(view, subject)) {
            drained += drain(waiting);
        }
        long left = waiting(view, subject).stream().mapToLong(this::count).sum();
        return new Outcome(drained, left);
    }

    /** Tries all; nothing more to do at once. */
    boolean retryAll() {
        retry(null, null);
        return false;
    }

    private record Waiting(String schema, String name, String subject) {}

    private List<Waiting> waiting(@Nullable String view, @Nullable String subject) {
        return jdbc.sql(WAITING)
                .params(mine())
                .param("view", view)
                .param("subject", subject)
                .query((row, number) ->
                        new Waiting(row.getString("schema"), row.getString("name"), row.getString("subject")))
                .list();
    }

    private long drain(Waiting waiting) {
        try {
            return Objects.requireNonNull(transactions.execute(transaction -> register.await(waiting.schema())
                    .map(tables -> drain(tables, waiting.subject()))
                    .orElse(0L)));
        } catch (RuntimeException e) {
            if (Causes.isOfTheStore(e)) {
                throw e;
            }
            log.debug("View {} still cannot take what is parked of {}", waiting.name(), waiting.subject(), e);
            return 0;
        }
    }

    private <S> long drain(Tables tables, String subject) {
        @SuppressWarnings("unchecked") // whatever its records are, they are its own
        View<S> view = (View<S>) tables.view();
        register.useSchemas(List.of(tables.schema()));
        for (String record : recordsOf(view, tables, subject)) {
            replace(view, tables, record);
        }
        long drained = jdbc.sql("DELETE FROM read.parked WHERE schema = ? AND subject = ?")
                .param(tables.schema())
                .param(subject)
                .update();
        log.info("View {} has taken {} parked events of {}", view.name(), drained, subject);
        return drained;
    }

    private <S> void replace(View<S> view, Tables tables, String record) {
        UpTo upTo = UpTo.position(tables.position());
        List<LoggedEvent> events = view.folding().events(record, upTo);
        // whatever cannot be read yet says so here, before anything is written
        events.forEach(LoggedEvent::event);
        S state = view.folding().load(List.of(record), upTo).get(record);
        if (state == null) {
            throw new IllegalStateException("What was recorded of " + record + " cannot be folded");
        }
        view.replace(
                record,
                new Past<>(state, events.getLast().position(), () -> events),
                new RowWriter(jdbc, view.tables()));
    }

    /**
     * The records that the parked events are about, judged anew: who parked them may not have known. None where the
     * view takes no such streams.
     */
    private Set<String> recordsOf(View<?> view, Tables tables, String subject) {
        Set<String> records = new LinkedHashSet<>();
        for (String stream : jdbc.sql("SELECT DISTINCT stream FROM read.parked WHERE schema = ? AND subject = ?")
                .param(tables.schema())
                .param(subject)
                .query((row, number) -> row.getString("stream"))
                .list()) {
            LoggedEvent first =
                    events.stream(stream, 0, tables.position()).findFirst().orElseThrow();
            if (!Streams.isKnown(first.streamType())) {
                throw new IllegalStateException("No view knows streams like " + stream);
            }
            view.folding().subjectOf(first).ifPresent(records::add);
        }
        return records;
    }

    private long count(Waiting waiting) {
        return jdbc.sql("SELECT count(*) FROM read.parked WHERE schema = ? AND subject = ?")
                .param(waiting.schema())
                .param(waiting.subject())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> mine() {
        return register.mine();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString("view"),
                row.getString("subject"),
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getString("type"),
                row.getString("position"),
                row.getString("cause"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
