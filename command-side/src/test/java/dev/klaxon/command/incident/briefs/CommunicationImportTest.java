package dev.klaxon.command.incident.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.command.Client;
import dev.klaxon.command.RunningCommandSide;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was told, as a foreign history tells it. */
class CommunicationImportTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING = "019b7a3e-5b8e-7000-8000-000000000001";

    private final Client admin = RunningCommandSide.get().admin();
    private final String source = "source-" + UUID.randomUUID();

    @Test
    void is_taken_as_bare_as_it_is_by_the_keys_of_its_lines() throws Exception {
        JsonNode done = imported(
                line("a", "incidents", "{\"severity\":\"SEV-1\"}"),
                line("b", "approvals", "{}"),
                line("c", "updates", "{\"audience\":\"PUBLIC\",\"commitments\":[\"CREDIT\"],\"approvalId\":\"b\"}"),
                line("d", "updates/c/withdrawal", "{}"),
                line("e", "updates/c/feedback", "{\"rating\":4}"),
                line("f", "briefs", "{}"),
                line("g", "briefs", "{\"asks\":[{},{\"text\":\"Credit Acme?\"}]}"),
                line("h", "asks/g/answer", "{}"),
                line("i", "asks/g#2/answer", "{\"decision\":\"Yes\"}"));

        assertThat(done.path("problems")).isEmpty();
        assertThat(done.path("accepted").asInt()).isEqualTo(9);
    }

    @Test
    void names_only_what_is_there() throws Exception {
        JsonNode done = imported(
                line("a", "incidents", "{\"severity\":\"SEV-1\"}"),
                line("b", "updates/%s/withdrawal".formatted(NOTHING), "{}"),
                line("c", "asks/%s/answer".formatted(NOTHING), "{}"),
                line("d", "updates", "{\"audience\":\"PUBLIC\",\"factIds\":[\"%s\"]}".formatted(NOTHING)),
                line("e", "approvals", "{\"subjectId\":\"%s\"}".formatted(NOTHING)));

        assertThat(done.path("problems").findValuesAsText("code"))
                .containsExactlyInAnyOrder("not-found", "not-found", "unverified-fact", "invalid-value");
    }

    private static String line(String key, String command, String body) {
        return """
                {"key":"%s","incident":"1","command":"%s","occurredAt":"2024-01-02T03:04:05Z","body":%s}""".formatted(key, command, body);
    }

    private JsonNode imported(String... lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(admin.address().resolve("/api/v1/imports?source=" + source))
                .header("Authorization", "Bearer " + admin.key())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        JsonNode progress = JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        while (progress.path("status").asText().equals("RUNNING")) {
            progress = admin.send(
                            "GET", "/api/v1/imports/" + progress.path("id").asText(), null)
                    .body();
        }
        return progress;
    }
}
