package dev.klaxon.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who listens to the stream. */
public final class Listening implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final HttpResponse<InputStream> answer;

    private Listening(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    /** One event as it came. */
    public record Told(String id, String name, JsonNode data) {

        public String type() {
            return data.get("type").stringValue();
        }

        public boolean isOf(Story story) {
            return data.get("incidentId").stringValue().equals(story.id());
        }
    }

    static Listening to(int port, String key, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/stream"))
                .header("Authorization", "Bearer " + key);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var listening = new Listening(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            Thread.ofVirtual().start(listening::read);
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return answer.statusCode();
    }

    /** The next event, waited for. */
    public Told next() throws InterruptedException {
        Told next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was told");
        }
        return next;
    }

    /** The next event of that incident; what is told of others meanwhile is passed over. */
    public Told nextOf(Story story) throws InterruptedException {
        Told next = next();
        while (!next.isOf(story)) {
            next = next();
        }
        return next;
    }

    /** Done when the service has ended the stream in order; failed where it broke off. */
    public CompletableFuture<Void> end() {
        return end;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    String[] field = line.split(": ?", 2);
                    fields.put(field[0], field[1]);
                } else if (fields.containsKey("data")) {
                    told.add(new Told(
                            fields.getOrDefault("id", ""),
                            fields.getOrDefault("event", ""),
                            JSON.readTree(fields.get("data"))));
                    fields.clear();
                }
            }
            end.complete(null);
        } catch (IOException | RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
