package dev.klaxon.standalone.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Imports through the public interface and follows the progress. */
public final class Importer {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final ServiceClient service;
    private final ProgressBar bar;

    public Importer(ServiceClient service, ProgressBar bar) {
        this.service = service;
        this.bar = bar;
    }

    /** Uploads the lines and returns once the service is done with them. */
    public ImportResult run(BodyPublisher lines, String source) throws IOException {
        JsonNode taken = service.upload(lines, source).orThrow();
        String id = taken.path("id").asString();
        ImportResult result = ImportResult.of(taken);
        while (result.isRunning()) {
            bar.show(result.finished(), result.lines());
            pause();
            result = ImportResult.of(service.get("imports/" + id).orThrow());
        }
        bar.show(result.finished(), result.lines());
        bar.end();
        return result;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
