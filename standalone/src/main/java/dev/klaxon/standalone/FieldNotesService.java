package dev.klaxon.standalone;

import dev.klaxon.corpora.fieldnotes.KlaxonApi;
import dev.klaxon.standalone.client.Importer;
import dev.klaxon.standalone.client.ProgressBar;
import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A running service as the field notes ask it. */
record FieldNotesService(ServiceClient client) implements KlaxonApi {

    private static final int VIEW_BEHIND = 503;

    @Override
    public long imports(Path lines, String source) throws IOException {
        ProgressBar silent =
                new ProgressBar(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
        return new Importer(client, silent)
                .run(BodyPublishers.ofFile(lines), source)
                .accepted();
    }

    @Override
    public JsonNode get(String path) throws IOException {
        String head = head();
        ServiceClient.Answer answer = client.get(path, head);
        while (answer.status() == VIEW_BEHIND) {
            answer = client.get(path, head);
        }
        return answer.orThrow();
    }

    @Override
    public void post(String path, JsonNode body) throws IOException {
        client.command("POST", path, body, null).orThrow();
    }

    private String head() throws IOException {
        return client.get("projections")
                .orThrow()
                .path("items")
                .path(0)
                .path("headPosition")
                .asString();
    }
}
