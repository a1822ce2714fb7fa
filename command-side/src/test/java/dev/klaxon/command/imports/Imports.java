package dev.klaxon.command.imports;

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

/** A source of foreign history of its own, and what tests send for it. */
final class Imports {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client admin;
    private final String source = "source-" + UUID.randomUUID();

    Imports(RunningCommandSide service) {
        this.admin = service.admin();
    }

    String source() {
        return source;
    }

    static String declaration(String key) {
        return line(key, "incidents", "{\"title\": \"Foreign\", \"severity\": \"SEV-2\"}");
    }

    static String line(String key, String command, String body) {
        return """
                {"key": "%s", "incident": "1", "command": "%s", "occurredAt": "2024-01-02T03:04:05Z", "body": %s}""".formatted(key, command, body);
    }

    JsonNode imported(String... lines) throws Exception {
        return done(post("application/x-ndjson", lines));
    }

    JsonNode done(HttpResponse<String> taken) throws Exception {
        JsonNode progress = JSON.readTree(taken.body());
        while (progress.path("status").asText().equals("RUNNING")) {
            progress = progress(progress.path("id").asText());
        }
        return progress;
    }

    JsonNode progress(String id) {
        return admin.send("GET", "/api/v1/imports/" + id, null).body();
    }

    HttpResponse<String> post(String type, String... lines) throws IOException, InterruptedException {
        URI uri = admin.address().resolve("/api/v1/imports?source=" + source);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + admin.key())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** Lines, accepted, repeated, skipped, refused. */
    static List<Integer> figures(JsonNode done) {
        return List.of("lines", "accepted", "repeated", "skipped", "refused").stream()
                .map(figure -> done.path(figure).asInt())
                .toList();
    }
}
