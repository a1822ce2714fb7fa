package dev.klaxon.command.imports;

import static dev.klaxon.command.imports.Imports.declaration;
import static dev.klaxon.command.imports.Imports.figures;
import static dev.klaxon.command.imports.Imports.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klaxon.command.RunningCommandSide;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportHttpTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Imports imports = new Imports(service);

    @Test
    void answers_where_to_ask_and_then_what_became_of_the_lines() throws Exception {
        HttpResponse<String> taken = imports.post("application/x-ndjson", declaration("a"));

        assertThat(taken.statusCode()).isEqualTo(202);
        JsonNode done = imports.done(taken);
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
        assertThat(done.path("source").asText()).isEqualTo(imports.source());
        assertThat(figures(done)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void refuses_another_media_type() throws Exception {
        HttpResponse<String> refused = imports.post("application/json", declaration("a"));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("unsupported-media-type");
    }

    @Test
    void knows_no_import_of_another_id() {
        assertThat(service.admin()
                        .send("GET", "/api/v1/imports/" + UUID.randomUUID(), null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takes_the_work_of_foreign_incidents_as_bare_as_it_is() throws Exception {
        JsonNode done = imports.imported(
                line("a", "incidents", "{\"severity\": \"SEV-1\"}"),
                line("b", "evidence", "{\"kind\": \"LOG\"}"),
                line("c", "hypotheses", "{}"),
                line("c-1", "hypotheses/c/outcome", "{\"evidenceIds\": [\"b\"]}"),
                line("c-2", "hypotheses/c/outcome", "{\"outcome\": \"VALIDATED\"}"),
                line("d", "fault-domain", "{\"evidenceIds\": [\"b\"]}"),
                line("e", "workarounds", "{}"),
                line("e-1", "workarounds/e/approval", "{}"),
                line("f", "facts", "{}"),
                line("f-1", "facts/f/verification", "{}"),
                line("g", "tickets", "{}"),
                line("g-1", "tickets/g/answer", "{\"accepted\": false}"),
                line("g-2", "tickets/g/answer", "{}"),
                line("h", "changes", "{\"at\": \"2024-01-02T03:00:00Z\"}"),
                line("i", "known-issues", "{\"system\": \"jira\", \"key\": \"DNS-1\"}"),
                line("j", "root-cause", "{\"text\": \"A full disk\"}"),
                line("k", "severity/disputes", "{\"proposed\": \"SEV-1\"}"),
                line("l", "DELETE services/checkout", "{}"),
                line("m", "DELETE accounts/a-1", "{}"));

        assertThat(figures(done)).as("%s", done).containsExactly(19, 19, 0, 0, 0);
    }

    @Test
    void names_the_line_and_the_reason_of_a_refusal_and_goes_on() throws Exception {
        JsonNode done = imports.imported(
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
        JsonNode done = imports.imported(
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
    void recognises_a_line_whatever_the_order_of_its_fields() throws Exception {
        JsonNode first = imports.imported(declaration("a"), declaration("a"));
        long events = service.events();
        JsonNode again = imports.imported("""
                {"body": {"severity": "SEV-2", "title": "Foreign"}, "command": "incidents", "incident": "1", "key": "a",\
                 "occurredAt": "2024-01-02T03:04:05Z"}""");
        JsonNode other = imports.imported(line("a", "incidents", "{\"severity\": \"SEV-3\"}"));

        assertThat(figures(first)).containsExactly(2, 1, 1, 0, 0);
        assertThat(figures(again)).containsExactly(1, 0, 1, 0, 0);
        assertThat(figures(other)).containsExactly(1, 0, 0, 0, 1);
        assertThat(service.events()).isEqualTo(events);
    }

    @Test
    void takes_a_corrected_line_in_the_place_of_a_refused_one() throws Exception {
        JsonNode refused = imports.imported(declaration("a"), line("b", "transitions", "{\"to\": \"MERGED\"}"));
        JsonNode corrected = imports.imported(line("b", "transitions", "{\"to\": \"MITIGATED\"}"));

        assertThat(figures(refused)).containsExactly(2, 1, 0, 0, 1);
        assertThat(figures(corrected)).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void declares_an_incident_once() throws Exception {
        JsonNode done = imports.imported(declaration("a"), declaration("b"));

        assertThat(figures(done)).containsExactly(2, 1, 0, 0, 1);
        assertThat(done.path("problems").path(0).path("code").asText()).isEqualTo("duplicate-external-key");
    }

    @Test
    void keeps_no_body_of_what_is_applied() throws Exception {
        imports.imported(declaration("a"));

        assertThat(service.database()
                        .sql("SELECT count(*) FROM write.import_line WHERE source = ? AND body IS NOT NULL")
                        .param(imports.source())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takes_no_second_word_in_a_body_about_when_it_happened() throws Exception {
        JsonNode done = imports.imported(
                declaration("a"), line("b", "notes", "{\"text\": \"x\", \"occurredAt\": \"2024-01-02T03:04:05Z\"}"));

        assertThat(figures(done)).containsExactly(2, 1, 0, 0, 1);
        assertThat(done.path("problems").path(0).path("code").asText()).isEqualTo("unknown-field");
    }

    @Test
    void takes_sums_in_another_currency_than_that_of_the_incident() throws Exception {
        JsonNode done = imports.imported(
                declaration("a"),
                line("b", "impact", "{\"revenueAtRisk\": {\"amount\": \"5\", \"currency\": \"EUR\"}}"),
                line("c", "accounts", """
                        {"accountId": "acme", "arr": {"amount": "5", "currency": "GBP"}}"""));

        assertThat(figures(done)).containsExactly(3, 3, 0, 0, 0);
    }

    @Test
    void merges_into_an_incident_of_the_same_history_once_that_is_declared() throws Exception {
        JsonNode waiting = imports.imported(
                declaration("a"), line("b", "merge", "{\"into\": \"2\"}"), line("c", "notes", "{\"text\": \"Late\"}"));
        JsonNode declared = imports.imported(declaration("d").replace("\"incident\": \"1\"", "\"incident\": \"2\""));

        assertThat(figures(waiting)).containsExactly(3, 2, 0, 1, 0);
        assertThat(figures(declared)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(imports.progress(waiting.path("id").asText()))).containsExactly(3, 3, 0, 0, 0);
        assertThat(figures(imports.imported(line("e", "unmerge", "{}")))).containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void corrects_what_another_line_told_and_books_post_mortems() throws Exception {
        JsonNode done = imports.imported(
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
}
