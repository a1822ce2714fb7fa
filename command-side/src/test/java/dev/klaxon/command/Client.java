package dev.klaxon.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the service over HTTP with a key. */
public record Client(URI address, String key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    public record Reply(
            int status,
            JsonNode body,
            @Nullable String etag,
            @Nullable String location) {

        /** The code of a refusal. */
        public String code() {
            return body.path("code").asText();
        }

        /** The field of that name as text. */
        public String text(String field) {
            return body.path(field).asText();
        }

        public List<String> eventIds() {
            return JSON.convertValue(
                    body.path("eventIds"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
        }
    }

    /** Posts; headers are names and values in turn. */
    public Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Reply put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Declares an incident and gives its path. */
    public String declared(String fields) {
        Reply reply = post("/api/v1/incidents", "{\"title\":\"Checkout fails\"%s}".formatted(fields));
        if (reply.status() != 201) {
            throw new IllegalStateException("Not declared: " + reply);
        }
        return "/api/v1/incidents/" + reply.text("id");
    }

    /** Sends with a body, if there is one. */
    public Reply send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + key)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + body, e);
        }
    }
}
