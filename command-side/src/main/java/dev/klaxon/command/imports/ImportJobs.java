package dev.klaxon.command.imports;

import dev.klaxon.command.imports.ImportProgress.LineProblem;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Person;
import dev.klaxon.store.StoreIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports and their figures. */
@Component
class ImportJobs {

    private static final int PROBLEMS_KEPT = 1_000;
    private static final String JOB =
            "SELECT id, source, person_id, person_name, principal, scopes FROM write.import_job";

    private final JdbcClient jdbc;

    ImportJobs(JdbcClient jdbc, StoreIdentity opened) {
        this.jdbc = jdbc;
    }

    /** Notes that lines begin to arrive. */
    void open(ImportJob job) {
        jdbc.sql("""
                INSERT INTO write.import_job (id, source, status, person_id, person_name, principal, scopes)
                VALUES (:id, :source, 'UPLOADING', :personId, :personName, :principal, :scopes)
                """)
                .param("id", job.id())
                .param("source", job.source())
                .param("personId", job.person().id())
                .param("personName", job.person().name().toString())
                .param("principal", job.principal())
                .param("scopes", job.scopes().toArray(new String[0]))
                .update();
    }

    /**
     * Counts a chunk that has arrived.
     *
     * @throws CommandRejected where the upload was given up meanwhile
     */
    void received(UUID job, int chunk, long lines, List<LineProblem> refused) {
        requireUploading(jdbc.sql("""
                        UPDATE write.import_job SET chunks = ?, lines = lines + ?, touched_at = clock_timestamp()
                        WHERE id = ? AND status = 'UPLOADING'
                        """).params(chunk, lines, job).update());
        refuse(job, refused);
    }

    /**
     * All lines are here; any node may take the job.
     *
     * @throws CommandRejected where the upload was given up meanwhile
     */
    void ready(UUID job) {
        requireUploading(jdbc.sql("""
                        UPDATE write.import_job SET status = 'RUNNING', touched_at = clock_timestamp()
                        WHERE id = ? AND status = 'UPLOADING'
                        """).param(job).update());
    }

    private static void requireUploading(int jobs) {
        if (jobs == 0) {
            throw new CommandRejected(
                    Code.VERSION_CONFLICT, "The upload was given up, for nothing came for too long; send it again");
        }
    }

    void finish(UUID job, ImportProgress.State state) {
        jdbc.sql("UPDATE write.import_job SET status = ?, finished_at = clock_timestamp() WHERE id = ?")
                .params(state.name(), job)
                .update();
    }

    /** Gives up the uploads of which nothing came for that long: their node is gone. */
    List<UUID> abandoned(int minutes) {
        return jdbc.sql("""
                UPDATE write.import_job SET status = 'FAILED', finished_at = clock_timestamp()
                WHERE status = 'UPLOADING' AND touched_at < clock_timestamp() - make_interval(mins => ?)
                RETURNING id
                """)
                .param(minutes)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The jobs to be worked on, oldest first. */
    List<ImportJob> running() {
        return jdbc.sql(JOB + " WHERE status = 'RUNNING' ORDER BY started_at")
                .query((row, number) -> job(row))
                .list();
    }

    /** How many chunks a job has, and how many of them are sifted. */
    Sifting sifting(UUID job) {
        return jdbc.sql("SELECT chunks, sifted FROM write.import_job WHERE id = ?")
                .param(job)
                .query((row, number) -> new Sifting(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Counts a chunk whose lines are known now. */
    void sifted(UUID job, int chunk, long repeated, List<LineProblem> refused) {
        jdbc.sql("UPDATE write.import_job SET sifted = ?, repeated = repeated + ? WHERE id = ?")
                .params(chunk, repeated, job)
                .update();
        refuse(job, refused);
    }

    /** Counts lines that were applied or passed over, of this job or, once they waited, of an earlier one. */
    void count(UUID job, long accepted, long skipped) {
        jdbc.sql("UPDATE write.import_job SET accepted = accepted + ?, skipped = skipped + ? WHERE id = ?")
                .params(accepted, skipped, job)
                .update();
    }

    /** Counts refused lines and keeps the first of them. */
    void refuse(UUID job, List<LineProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        long before = jdbc.sql("SELECT refused FROM write.import_job WHERE id = ?")
                .param(job)
                .query(Long.class)
                .single();
        problems.stream()
                .limit(Math.max(0, PROBLEMS_KEPT - before))
                .forEach(problem -> jdbc.sql(
                                "INSERT INTO write.import_problem (job, line, key, code, detail) VALUES (?, ?, ?, ?, ?)")
                        .params(Arrays.asList(job, problem.line(), problem.key(), problem.code(), problem.detail()))
                        .update());
        jdbc.sql("UPDATE write.import_job SET refused = refused + ? WHERE id = ?")
                .params((long) problems.size(), job)
                .update();
    }

    Optional<ImportProgress> progress(UUID job) {
        return jdbc.sql("""
                SELECT source, status, lines, accepted, repeated, skipped, refused, started_at, finished_at
                FROM write.import_job WHERE id = ?
                """)
                .param(job)
                .query((row, number) -> progress(job, row))
                .optional();
    }

    /** Chunks received and chunks sifted. */
    record Sifting(int chunks, int sifted) {}

    private ImportProgress progress(UUID job, ResultSet row) throws SQLException {
        String status = row.getString("status");
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportProgress(
                job,
                row.getString("source"),
                status.equals("UPLOADING") ? ImportProgress.State.RUNNING : ImportProgress.State.valueOf(status),
                row.getLong("lines"),
                row.getLong("accepted"),
                row.getLong("repeated"),
                row.getLong("skipped"),
                row.getLong("refused"),
                problems(job),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                finishedAt == null ? null : instant(finishedAt));
    }

    private List<LineProblem> problems(UUID job) {
        return jdbc.sql(
                        "SELECT line, key, code, detail FROM write.import_problem WHERE job = ? ORDER BY line, key LIMIT "
                                + PROBLEMS_KEPT)
                .param(job)
                .query((row, number) ->
                        new LineProblem(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("source"),
                Person.of(row.getString("person_id"), row.getString("person_name")),
                row.getString("principal"),
                Set.of((String[]) row.getArray("scopes").getArray()));
    }

    private static Instant instant(OffsetDateTime stamp) {
        return stamp.toInstant();
    }
}
