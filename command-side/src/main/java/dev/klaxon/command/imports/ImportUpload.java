package dev.klaxon.command.imports;

import dev.klaxon.command.imports.ImportProgress.LineProblem;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Receives the lines of an import, chunk by chunk, so that memory holds no more than one chunk. */
@Component
final class ImportUpload {

    private static final int CHUNK_LINES = 1_000;
    private static final int CHUNK_SIZE = 1 << 20;

    private final ImportJobs jobs;
    private final StagedLines lines;
    private final DataSource dataSource;
    private final RequestReader requests;
    private final ImportedCommands commands;

    ImportUpload(
            ImportJobs jobs,
            StagedLines lines,
            DataSource dataSource,
            RequestReader requests,
            ImportedCommands commands) {
        this.jobs = jobs;
        this.lines = lines;
        this.dataSource = dataSource;
        this.requests = requests;
        this.commands = commands;
    }

    /**
     * Stages the whole stream; the job is ready afterwards.
     *
     * @throws IOException where the stream is too long or breaks off; nothing is imported of it
     */
    void receive(ImportJob job, InputStream stream) throws IOException {
        jobs.open(job);
        boolean complete = false;
        try {
            stage(job, new LineReader(stream));
            jobs.ready(job.id());
            complete = true;
        } finally {
            if (!complete) {
                jobs.finish(job.id(), ImportProgress.State.FAILED);
                lines.forget(job.id());
            }
        }
    }

    private void stage(ImportJob job, LineReader reader) throws IOException {
        Chunk chunk = new Chunk(job, 1);
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            if (line.isBlank()) {
                continue;
            }
            chunk.add(line);
            if (chunk.isFull()) {
                chunk.store();
                chunk = new Chunk(job, chunk.number + 1);
            }
        }
        chunk.store();
    }

    /** Lines that are staged together. */
    private final class Chunk {

        private final ImportJob job;
        private final int number;
        private final StagingCopy rows = new StagingCopy();
        private final List<LineProblem> refused = new ArrayList<>();
        private int count;

        Chunk(ImportJob job, int number) {
            this.job = job;
            this.number = number;
        }

        void add(LineReader.Line line) {
            count++;
            String key = null;
            try {
                ImportLine read = requests.read(contentOf(line), ImportLine.class);
                key = read.key();
                StagedLine staged = StagedLine.of(job.id(), line.number(), read);
                commands.require(staged.command());
                rows.add(job.id(), number, staged);
            } catch (CommandRejected e) {
                refused.add(new LineProblem(line.number(), key, e.code().wire(), e.detail()));
            }
        }

        private static byte[] contentOf(LineReader.Line line) {
            if (line.content() == null) {
                throw new CommandRejected(
                        Code.TOO_LARGE, "A line may have %,d bytes".formatted(LineReader.LONGEST_LINE));
            }
            return line.content();
        }

        boolean isFull() {
            return count >= CHUNK_LINES || rows.size() >= CHUNK_SIZE;
        }

        void store() {
            rows.write(dataSource);
            jobs.received(job.id(), number, count, refused);
        }
    }
}
