package dev.klaxon.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.command.Client;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String source = "source-" + UUID.randomUUID();

    @Test
    void answers_where_to_ask_and_then_what_became_of_the_lines() throws Exception {
        HttpResponse<String> taken = post("application/x-ndjson", declaration("a"));

        assertThat(taken.statusCode()).isEqualTo(202);
        JsonNode done = done(taken);
        assertThat(taken.headers().firstValue("Location"))
                .contains("/api/v1/imports/" + done.path("id").asText());
        assertThat(done.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "source",
                        "status",
                        "lines",
                        "accepted",
                        "repeated",
                        "skipped",
                        "refused",
                        "problems",
                        "startedAt",
                        "finishedAt");
        assertThat(done.path("status").asText()).isEqualTo("DONE");
        assertThat(done.path("source").asText()).isEqualTo(source);
        assertThat(figures(done)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void refuses_another_media_type() throws Exception {
        HttpResponse<String> refused = post("application/json", declaration("a"));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("unsupported-media-type");
    }

    @Test
    void knows_no_import_of_another_id() {
        assertThat(admin.send("GET", "/api/v1/imports/" + UUID.randomUUID(), null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void names_the_line_and_the_reason_of_a_refusal_and_goes_on() throws Exception {
        JsonNode done = imported(
                declaration("a"),
                "{\"key\": \"broken",
                line("b", "updates", "{\"kind\": \"REGULAR\"}"),
                line("c", "transitions", "{\"to\": \"RESOLVED\", \"mood\": \"good\"}"),
                line("d", "remedies", "{}"),
                "{\"key\": \"e\", \"incident\": \"1\", \"command\": \"notes\", \"occurredAt\": \"2999-01-01T00:00:00Z\"}",
                "{\"key\": \"f\", \"text\": \"" + "x".repeat(1_000_000) + "\"}",
                line("g", "notes", "{\"text\": \"goes on\"}"));

        assertThat(figures(done)).containsExactly(8, 2, 0, 0, 6);
        assertThat(done.path("problems"))
                .extracting(problem ->
                        problem.path("line").asInt() + " " + problem.path("key").asText("-") + " "
                                + problem.path("code").asText())
                .containsExactly(
                        "2 - malformed-json",
                        "3 b invalid-value",
                        "4 c unknown-field",
                        "5 d invalid-value",
                        "6 e time-in-future",
                        "7 - too-large");
    }

    @Test
    void judges_imported_history_gently() throws Exception {
        JsonNode done = imported(
                line("a", "incidents", "{\"severity\": \"SEV-1\"}"),
                line("b", "transitions", "{\"to\": \"CLOSED\"}"),
                line("c", "updates", "{\"audience\": \"PUBLIC\", \"commitments\": [\"CREDIT\"]}"),
                line("d", "mitigations", "{\"kind\": \"OTHER\"}"),
                line("e", "mitigations/d/outcome", "{}"),
                line("f", "evidence", "{\"kind\": \"LOG\"}"),
                line("g", "transitions", "{\"to\": \"RESOLVED\", \"evidenceIds\": [\"f\"]}"),
                line("h", "reopening", "{}"),
                line("i", "cancellation", "{}"));

        assertThat(figures(done)).containsExactly(9, 9, 0, 0, 0);
    }

    @Test
    void waits_for_the_declaration_and_for_records_that_are_named() throws Exception {
        JsonNode early = imported(
                line("d", "mitigations/c/outcome", "{\"outcome\": \"FAILED\"}"),
                line("b", "notes", "{\"text\": \"before it was declared here\"}"));
        JsonNode declared = imported(declaration("a"));
        JsonNode named = imported(line("c", "mitigations", "{\"kind\": \"RESTART\"}"));

        assertThat(figures(early)).containsExactly(2, 0, 0, 2, 0);
        assertThat(figures(declared)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(named)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(progress(early.path("id").asText()))).containsExactly(2, 2, 0, 0, 0);
    }

    @Test
    void recognises_a_line_whatever_the_order_of_its_fields() throws Exception {
        JsonNode first = imported(declaration("a"), declaration("a"));
        long events = service.events();
        JsonNode again = imported("""
                {"body": {"severity": "SEV-2", "title": "Foreign"}, "command": "incidents", "incident": "1", "key": "a",\
                 "occurredAt": "2024-01-02T03:04:05Z"}""");
        JsonNode other = imported(line("a", "incidents", "{\"severity\": \"SEV-3\"}"));

        assertThat(figures(first)).containsExactly(2, 1, 1, 0, 0);
        assertThat(figures(again)).containsExactly(1, 0, 1, 0, 0);
        assertThat(figures(other)).containsExactly(1, 0, 0, 0, 1);
        assertThat(service.events()).isEqualTo(events);
    }

    @Test
    void takes_a_corrected_line_in_the_place_of_a_refused_one() throws Exception {
        JsonNode refused = imported(declaration("a"), line("b", "transitions", "{\"to\": \"MERGED\"}"));
        JsonNode corrected = imported(line("b", "transitions", "{\"to\": \"MITIGATED\"}"));

        assertThat(figures(refused)).containsExactly(2, 1, 0, 0, 1);
        assertThat(figures(corrected)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void declares_an_incident_once() throws Exception {
        JsonNode done = imported(declaration("a"), declaration("b"));

        assertThat(figures(done)).containsExactly(2, 1, 0, 0, 1);
        assertThat(done.path("problems").path(0).path("code").asText()).isEqualTo("duplicate-external-key");
    }

    @Test
    void keeps_no_body_of_what_is_applied() throws Exception {
        imported(declaration("a"));

        assertThat(service.database()
                        .sql("SELECT count(*) FROM write.import_line WHERE source = ? AND body IS NOT NULL")
                        .param(source)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takes_no_second_word_in_a_body_about_when_it_happened() throws Exception {
        JsonNode done = imported(
                declaration("a"), line("b", "notes", "{\"text\": \"x\", \"occurredAt\": \"2024-01-02T03:04:05Z\"}"));

        assertThat(figures(done)).containsExactly(2, 1, 0, 0, 1);
        assertThat(done.path("problems").path(0).path("code").asText()).isEqualTo("unknown-field");
    }

    @Test
    void waits_for_a_key_that_looks_like_an_id() throws Exception {
        JsonNode early = imported(declaration("a"), line("c", "mitigations/2024-01-02-10-15/outcome", "{}"));
        JsonNode late = imported(line("2024-01-02-10-15", "mitigations", "{\"kind\": \"RESTART\"}"));

        assertThat(figures(early)).containsExactly(2, 1, 0, 1, 0);
        assertThat(figures(late)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(progress(early.path("id").asText()))).containsExactly(2, 2, 0, 0, 0);
    }

    @Test
    void finds_the_first_event_that_a_line_made() throws Exception {
        imported(declaration("a"), line("b", "notes", "{\"text\": \"x\"}"));
        List<UUID> events = service.database()
                .sql("""
                SELECT event_id FROM write.event WHERE stream =
                    (SELECT owner FROM write.reservation WHERE kind = 'external-key/' || ? AND key = '1')
                ORDER BY sequence
                """)
                .param(source)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();

        assertThat(service.part(AppliedOnce.class).event(source, "a")).contains(events.getFirst());
        assertThat(service.part(AppliedOnce.class).event(source, "b")).contains(events.getLast());
        assertThat(service.part(AppliedOnce.class).event(source, "c")).isEmpty();
    }

    @Test
    void reads_keys_with_blanks_in_a_path() throws Exception {
        JsonNode done = imported(
                declaration("a"),
                line("the first", "mitigations", "{\"kind\": \"RESTART\"}"),
                line("the last", "POST mitigations/the first/outcome", "{}"));

        assertThat(figures(done)).containsExactly(3, 3, 0, 0, 0);
    }

    @Test
    void takes_sums_in_another_currency_than_that_of_the_incident() throws Exception {
        JsonNode done = imported(
                declaration("a"),
                line("b", "impact", "{\"revenueAtRisk\": {\"amount\": \"5\", \"currency\": \"EUR\"}}"),
                line("c", "accounts", """
                        {"accountId": "acme", "arr": {"amount": "5", "currency": "GBP"}}"""));

        assertThat(figures(done)).containsExactly(3, 3, 0, 0, 0);
    }

    @Test
    void works_on_although_an_earlier_import_always_fails() throws Exception {
        UUID failing = UUID.randomUUID();
        service.database().sql("""
                INSERT INTO write.import_job (id, source, status, person_id, person_name, principal, scopes, started_at)
                VALUES (?, ?, 'RUNNING', 'p', 'P', 'p', '{}', '2020-01-01Z')
                """).params(failing, source + "-failing").update();
        service.database().sql("""
                INSERT INTO write.import_line (source, key, job, line, incident, command, place, occurred_at, precision,
                    digest, body)
                VALUES (?, 'k', ?, 1, '1', 'incidents', 0, '2024-01-02Z', 'NEVER', '', '{}')
                """).params(source + "-failing", failing).update();
        try {
            assertThat(figures(imported(declaration("a")))).containsExactly(1, 1, 0, 0, 0);
            assertThat(figures(imported(line("b", "notes", "{}")))).containsExactly(1, 1, 0, 0, 0);
            assertThat(progress(failing.toString()).path("status").asText()).isEqualTo("RUNNING");
        } finally {
            service.database()
                    .sql("DELETE FROM write.import_job WHERE id = ?")
                    .param(failing)
                    .update();
        }
    }

    @Test
    void does_not_finish_an_upload_that_was_given_up_for_silence() {
        ImportJob job = new ImportJob(UUID.randomUUID(), source, Person.of("p", "P"), "p", Set.of());
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
        assertThat(progress(job.id().toString()).path("status").asText()).isEqualTo("FAILED");
        assertThat(service.database()
                        .sql("SELECT count(*) FROM write.import_staged WHERE job = ?")
                        .param(job.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void merges_into_an_incident_of_the_same_history_once_that_is_declared() throws Exception {
        JsonNode waiting = imported(
                declaration("a"), line("b", "merge", "{\"into\": \"2\"}"), line("c", "notes", "{\"text\": \"Late\"}"));
        JsonNode declared = imported(declaration("d").replace("\"incident\": \"1\"", "\"incident\": \"2\""));

        assertThat(figures(waiting)).containsExactly(3, 2, 0, 1, 0);
        assertThat(figures(declared)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(progress(waiting.path("id").asText()))).containsExactly(3, 3, 0, 0, 0);
        assertThat(figures(imported(line("e", "unmerge", "{}")))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void corrects_what_another_line_told_and_books_post_mortems() throws Exception {
        JsonNode done = imported(
                declaration("a"),
                line("b", "notes", "{\"text\": \"At ten\"}"),
                line("c", "corrections", "{\"eventId\": \"b\", \"field\": \"text\", \"value\": \"At eleven\"}"),
                line(
                        "d",
                        "corrections",
                        "{\"eventId\": \"a\", \"field\": \"detectedAt\", \"value\": \"2024-01-02T03:00:00Z\"}"),
                line("e", "corrections", "{\"eventId\": \"b\", \"field\": \"noteId\", \"value\": \"x\"}"),
                line("f", "corrections", "{\"eventId\": \"z\", \"field\": \"text\", \"value\": \"x\"}"),
                line("g", "postmortems", "{}"),
                line("h", "postmortems", "{\"scheduledFor\": \"2024-01-09T10:00:00Z\"}"));

        assertThat(figures(done)).containsExactly(8, 5, 0, 1, 2);
        assertThat(done.path("problems"))
                .extracting(problem -> problem.path("code").asText())
                .containsExactlyInAnyOrder("field-not-correctable", "postmortem-exists");
    }

    private void giveUp(ImportJob job) {
        service.database()
                .sql("UPDATE write.import_job SET touched_at = clock_timestamp() - interval '1 hour' WHERE id = ?")
                .param(job.id())
                .update();
        service.part(ImportJobs.class).abandoned(10);
    }

    private static String declaration(String key) {
        return line(key, "incidents", "{\"title\": \"Foreign\", \"severity\": \"SEV-2\"}");
    }

    private static String line(String key, String command, String body) {
        return """
                {"key": "%s", "incident": "1", "command": "%s", "occurredAt": "2024-01-02T03:04:05Z", "body": %s}""".formatted(key, command, body);
    }

    private JsonNode imported(String... lines) throws Exception {
        return done(post("application/x-ndjson", lines));
    }

    private JsonNode done(HttpResponse<String> taken) throws Exception {
        JsonNode progress = JSON.readTree(taken.body());
        while (progress.path("status").asText().equals("RUNNING")) {
            progress = progress(progress.path("id").asText());
        }
        return progress;
    }

    private JsonNode progress(String id) {
        return admin.send("GET", "/api/v1/imports/" + id, null).body();
    }

    private HttpResponse<String> post(String type, String... lines) throws IOException, InterruptedException {
        URI uri = admin.address().resolve("/api/v1/imports?source=" + source);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + admin.key())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** Lines, accepted, repeated, skipped, refused. */
    private static List<Integer> figures(JsonNode done) {
        return List.of("lines", "accepted", "repeated", "skipped", "refused").stream()
                .map(figure -> done.path(figure).asInt())
                .toList();
    }
}
