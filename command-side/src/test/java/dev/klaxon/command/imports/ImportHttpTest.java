package dev.klaxon.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.command.Client;
import dev.klaxon.command.RunningCommandSide;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
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
                line("d", "resurrections", "{}"),
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
