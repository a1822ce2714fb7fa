package dev.klaxon.command.imports;

import static dev.klaxon.command.imports.Imports.declaration;
import static dev.klaxon.command.imports.Imports.figures;
import static dev.klaxon.command.imports.Imports.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Person;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportJobsTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Imports imports = new Imports(service);

    @Test
    void works_on_although_an_earlier_import_always_fails() throws Exception {
        UUID failing = UUID.randomUUID();
        service.database()
                .sql("""
                INSERT INTO write.import_job (id, source, status, person_id, person_name, principal, scopes, started_at)
                VALUES (?, ?, 'RUNNING', 'p', 'P', 'p', '{}', '2020-01-01Z')
                """)
                .params(failing, imports.source() + "-failing")
                .update();
        service.database()
                .sql("""
                INSERT INTO write.import_line (source, key, job, line, incident, command, place, occurred_at, precision,
                    digest, body)
                VALUES (?, 'k', ?, 1, '1', 'incidents', 0, '2024-01-02Z', 'NEVER', '', '{}')
                """)
                .params(imports.source() + "-failing", failing)
                .update();
        try {
            assertThat(figures(imports.imported(declaration("a")))).containsExactly(1, 1, 0, 0, 0);
            assertThat(figures(imports.imported(line("b", "notes", "{}")))).containsExactly(1, 1, 0, 0, 0);
            assertThat(imports.progress(failing.toString()).path("status").asText())
                    .isEqualTo("RUNNING");
        } finally {
            service.database()
                    .sql("DELETE FROM write.import_job WHERE id = ?")
                    .param(failing)
                    .update();
        }
    }

    @Test
    void does_not_finish_an_upload_that_was_given_up_for_silence() {
        ImportJob job = new ImportJob(UUID.randomUUID(), imports.source(), Person.of("p", "P"), "p", Set.of());
        InputStream late = new ByteArrayInputStream(declaration("a").getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                int count = super.read(buffer, offset, length);
                if (count < 0) {
                    giveUp(job);
                }
                return count;
            }
        };

        assertThatThrownBy(() -> service.part(ImportUpload.class).receive(job, late))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining("given up");
        assertThat(imports.progress(job.id().toString()).path("status").asText())
                .isEqualTo("FAILED");
        assertThat(service.database()
                        .sql("SELECT count(*) FROM write.import_staged WHERE job = ?")
                        .param(job.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void giveUp(ImportJob job) {
        service.database()
                .sql("UPDATE write.import_job SET touched_at = clock_timestamp() - interval '1 hour' WHERE id = ?")
                .param(job.id())
                .update();
        service.part(ImportJobs.class).abandoned(10);
    }
}
