package dev.klaxon.standalone.fieldnotes;

import dev.klaxon.standalone.client.ForeignForm;
import dev.klaxon.standalone.client.ImportFile;
import dev.klaxon.standalone.client.ImportResult;
import dev.klaxon.standalone.client.Importer;
import dev.klaxon.standalone.client.ProgressBar;
import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service that is asked; each answer has seen all that it was told before. */
record Service(ServiceClient client) {

    private static final int VIEW_BEHIND = 503;

    ImportResult told(Corpus corpus, ForeignForm form, String source) throws IOException {
        ProgressBar silent =
                new ProgressBar(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
        try (ImportFile file = corpus.file(form)) {
            return new Importer(client, silent).run(BodyPublishers.ofFile(file.lines()), source);
        }
    }

    /** The number of a policy with an external update every so many minutes for every severity, else like the first. */
    int policyOfCadence(int minutes) throws IOException {
        ObjectNode document =
                (ObjectNode) client.get("policies/1").orThrow().path("document").deepCopy();
        for (JsonNode clocks : document.path("clocks")) {
            ((ObjectNode) clocks)
                    .put("firstUpdateMinutes", minutes)
                    .put("cadenceTargetMinutes", minutes)
                    .put("cadenceLimitMinutes", minutes);
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("document", document);
        body.put("note", "An external update every %d minutes".formatted(minutes));
        client.command("POST", "policies", body, null).orThrow();
        int newest = 0;
        for (JsonNode policy : client.get("policies", head()).orThrow().path("items")) {
            newest = Math.max(newest, policy.path("version").asInt());
        }
        return newest;
    }

    JsonNode ask(String path) throws IOException {
        String head = head();
        ServiceClient.Answer answer = client.get(path, head);
        while (answer.status() == VIEW_BEHIND) {
            answer = client.get(path, head);
        }
        return answer.orThrow();
    }

    List<JsonNode> list(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ask(path + "&limit=200" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return items;
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
