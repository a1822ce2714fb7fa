package dev.klaxon.corpora.fieldnotes;

import dev.klaxon.corpora.ForeignForm;
import dev.klaxon.corpora.ImportFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service that is told and asked. */
record Service(KlaxonApi klaxon) {

    /** Returns how many lines were accepted. */
    long told(Corpus corpus, ForeignForm form, String source) throws IOException {
        try (ImportFile file = corpus.file(form)) {
            return klaxon.imports(file.lines(), source);
        }
    }

    /** The number of a policy with an external update every so many minutes for every severity, else like the first. */
    int policyOfCadence(int minutes) throws IOException {
        ObjectNode document = (ObjectNode) ask("policies/1").path("document").deepCopy();
        for (JsonNode clocks : document.path("clocks")) {
            ((ObjectNode) clocks)
                    .put("firstUpdateMinutes", minutes)
                    .put("cadenceTargetMinutes", minutes)
                    .put("cadenceLimitMinutes", minutes);
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("document", document);
        body.put("note", "An external update every %d minutes".formatted(minutes));
        klaxon.post("policies", body);
        int newest = 0;
        for (JsonNode policy : ask("policies").path("items")) {
            newest = Math.max(newest, policy.path("version").asInt());
        }
        return newest;
    }

    JsonNode ask(String path) throws IOException {
        return klaxon.get(path);
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
}
