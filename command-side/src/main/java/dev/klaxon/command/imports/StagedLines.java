package dev.klaxon.command.imports;

import dev.klaxon.command.imports.ImportProgress.LineProblem;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.store.StoreIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every line that a source ever told, once, with what became of it. */
@Component
class StagedLines {

    /** The smallest value of a place, before every line. */
    static final Place BEGINNING = new Place(Instant.EPOCH.minusSeconds(62_000_000_000L), -1, "");

    private static final String NEW_ONES = """
            INSERT INTO write.import_line (source, key, job, line, incident, command, place, occurred_at, precision,
                actor_id, actor_name, digest, body)
            SELECT DISTINCT ON (key) :source, key, job, line, incident, command, place, occurred_at, precision,
                actor_id, actor_name, digest, body
            FROM write.import_staged WHERE job = :job AND chunk = :chunk ORDER BY key, line
            ON CONFLICT (source, key) DO UPDATE SET job = excluded.job, line = excluded.line,
                incident = excluded.incident, command = excluded.command, place = excluded.place,
                occurred_at = excluded.occurred_at, precision = excluded.precision, actor_id = excluded.actor_id,
                actor_name = excluded.actor_name, digest = excluded.digest, body = excluded.body, state = 'NEW'
            WHERE import_line.state = 'REFUSED'
            """;
    private static final String OLD_ONES = """
            SELECT staged.line, staged.key, staged.digest = known.digest AS same
            FROM write.import_staged staged
            JOIN write.import_line known ON known.source = :source AND known.key = staged.key COLLATE "C"
            WHERE staged.job = :job AND staged.chunk = :chunk
                AND (known.job, known.line) IS DISTINCT FROM (staged.job, staged.line)
            ORDER BY staged.line
            """;
    private static final String OPEN = """
            SELECT job, line, key, incident, command, place, occurred_at, precision, actor_id, actor_name, digest, body,
                state
            FROM write.import_line
            WHERE source = :source AND incident = :incident AND state IN ('NEW', 'WAITING')
            """;

    private final JdbcClient jdbc;

    StagedLines(JdbcClient jdbc, StoreIdentity opened) {
        this.jdbc = jdbc;
    }

    /** A place in business order within an incident. */
    record Place(Instant occurredAt, int place, String key) {

        static Place of(StagedLine line) {
            return new Place(line.occurredAt(), line.place(), line.key());
        }
    }

    /** What a line came to. */
    enum State {
        WAITING,
        APPLIED,
        REFUSED
    }

    /**
     * What is known of the line with a key.
     *
     * @param incident whose line it is
     */
    record Known(String incident, Instant occurredAt, boolean applied) {}

    /** The lines of a chunk that were told before: how many say the same, and which say something else. */
    record Repetition(long same, List<LineProblem> different) {}

    /** Keeps the lines of a chunk that are new, or were refused when they came before. */
    Repetition sift(ImportJob job, int chunk) {
        jdbc.sql(NEW_ONES)
                .param("source", job.source())
                .param("job", job.id())
                .param("chunk", chunk)
                .update();
        List<LineProblem> different = new ArrayList<>();
        long same = jdbc
                .sql(OLD_ONES)
                .param("source", job.source())
                .param("job", job.id())
                .param("chunk", chunk)
                .query((row, number) -> {
                    boolean equal = row.getBoolean("same");
                    if (!equal) {
                        different.add(reused(row.getLong("line"), row.getString("key")));
                    }
                    return equal;
                })
                .list()
                .stream()
                .filter(equal -> equal)
                .count();
        jdbc.sql("DELETE FROM write.import_staged WHERE job = ? AND chunk = ?")
                .params(job.id(), chunk)
                .update();
        return new Repetition(same, different);
    }

    /** Forgets the lines of an upload that broke off. */
    void forget(UUID job) {
        jdbc.sql("DELETE FROM write.import_staged WHERE job = ?").param(job).update();
    }

    /** The first incidents that have lines of this job left; what cannot be applied waits and is left no more. */
    List<String> incidentsLeft(UUID job, int limit) {
        return jdbc.sql("""
                SELECT DISTINCT incident FROM write.import_line
                WHERE job = ? AND state = 'NEW' ORDER BY incident LIMIT ?
                """)
                .params(job, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The incidents that have lines which wait for another incident to be declared. */
    List<String> incidentsWaitingForOthers(String source) {
        return jdbc.sql("""
                SELECT DISTINCT incident FROM write.import_line
                WHERE source = ? AND state = 'WAITING' AND command = 'merge' ORDER BY incident
                """)
                .param(source)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** When the incident was declared, if its declaration was applied. */
    Optional<Instant> declaredAt(String source, String incident) {
        return jdbc.sql("""
                SELECT occurred_at FROM write.import_line
                WHERE source = ? AND incident = ? AND command = 'incidents' AND state = 'APPLIED'
                """)
                .params(source, incident)
                .query((row, number) -> instant(row, 1))
                .optional();
    }

    /** The declarations that are not applied, in business order. */
    List<StagedLine> declarations(String source, String incident) {
        return jdbc.sql(OPEN + " AND command = 'incidents' ORDER BY occurred_at, place, key")
                .param("source", source)
                .param("incident", incident)
                .query((row, number) -> line(row))
                .list();
    }

    /** The lines of an incident that are not applied, in business order, after the place named. */
    List<StagedLine> open(String source, String incident, Place after, int limit) {
        return jdbc.sql(OPEN + """
                 AND (occurred_at, place, key) > (:occurredAt, :place, :key)
                ORDER BY occurred_at, place, key LIMIT :limit
                """)
                .param("source", source)
                .param("incident", incident)
                .param("occurredAt", after.occurredAt().atOffset(ZoneOffset.UTC))
                .param("place", after.place())
                .param("key", after.key())
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    /** What is known of the line with this key. */
    Optional<Known> find(String source, String key) {
        return jdbc.sql("SELECT incident, occurred_at, state FROM write.import_line WHERE source = ? AND key = ?")
                .params(source, key)
                .query((row, number) -> new Known(
                        row.getString(1), instant(row, 2), row.getString(3).equals(State.APPLIED.name())))
                .optional();
    }

    /** Notes what the lines came to. What is applied needs its body no more: the events have it. */
    void mark(String source, State state, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE write.import_line SET state = :state, body = CASE WHEN :state = 'APPLIED' THEN NULL ELSE body END
                WHERE source = :source AND key = ANY (:keys)
                """)
                .param("state", state.name())
                .param("source", source)
                .param("keys", keys.toArray(new String[0]))
                .update();
    }

    /** Lets the lines of an incident that could not be applied wait, and says how many. */
    int passOver(UUID job, String incident) {
        return jdbc.sql(
                        "UPDATE write.import_line SET state = 'WAITING' WHERE job = ? AND incident = ? AND state = 'NEW'")
                .params(job, incident)
                .update();
    }

    private static LineProblem reused(long line, String key) {
        return new LineProblem(
                line,
                key,
                Code.INVALID_VALUE.wire(),
                "The key was told before with another content; it names one line");
    }

    private static StagedLine line(ResultSet row) throws SQLException {
        String precision = row.getString("precision");
        return new StagedLine(
                row.getObject("job", UUID.class),
                row.getLong("line"),
                row.getString("key"),
                row.getString("incident"),
                CommandPath.parse(row.getString("command")),
                row.getInt("place"),
                instant(row, 7),
                precision == null ? null : Precision.valueOf(precision),
                actor(row),
                row.getString("digest"),
                row.getString("body"),
                row.getString("state").equals(State.WAITING.name()));
    }

    private static @Nullable Person actor(ResultSet row) throws SQLException {
        String id = row.getString("actor_id");
        return id == null ? null : Person.of(id, row.getString("actor_name"));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
