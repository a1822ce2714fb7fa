package dev.klaxon.standalone.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running Klaxon with one key. */
public final class ServiceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String address;
    private final String key;

    /**
     * A client.
     *
     * @param address without a path, for example {@code http://127.0.0.1:8080}
     */
    public ServiceClient(String address, String key) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(), address, key);
    }

    private ServiceClient(HttpClient http, String address, String key) {
        this.http = http;
        this.address = address;
        this.key = key;
    }

    /** The same service called with another key. */
    public ServiceClient with(String otherKey) {
        return new ServiceClient(http, address, otherKey);
    }

    /**
     * An answer.
     *
     * @param body JSON; missing where there was none
     */
    public record Answer(int status, JsonNode body) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The body of a success. */
        public JsonNode orThrow() throws CallRefused {
            if (!isSuccess()) {
                throw new CallRefused(this);
            }
            return body;
        }
    }

    /** Reads; {@code path} is below {@code /api/v1/}. */
    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Reads from a view that has reached the position. */
    public Answer get(String path, String position) throws IOException {
        return send(request(path).header("Klaxon-Min-Position", position).GET());
    }

    /** Sends a command; {@code idempotencyKey} lets it be sent again without effect. */
    public Answer command(String method, String path, JsonNode body, @Nullable String idempotencyKey)
            throws IOException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Uploads a file of import lines. */
    public Answer upload(Path file, String source) throws IOException {
        return upload(BodyPublishers.ofFile(file), source);
    }

    /** Uploads import lines. */
    public Answer upload(BodyPublisher lines, String source) throws IOException {
        String path = "imports?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        HttpRequest.Builder upload = HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson");
        return send(upload.POST(lines));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                .header("Authorization", "Bearer " + key)
                .timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (ConnectException e) {
            throw new ServiceAbsent(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Nothing answers at the address. */
    public static final class ServiceAbsent extends IOException {

        ServiceAbsent(String address, Throwable cause) {
            super(
                    "No Klaxon answers at %s. Start it with ./klaxon serve, or name its port with KLAXON_PORT."
                            .formatted(address),
                    cause);
        }
    }
}
