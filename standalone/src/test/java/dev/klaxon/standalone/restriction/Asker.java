package dev.klaxon.standalone.restriction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a key who asks and notes the whole answer. */
record Asker(String address, String key) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A request without its key. */
    record Request(String method, String uri, Map<String, String> headers, String body) {

        static Request get(String uri) {
            return new Request("GET", uri, Map.of(), "");
        }
    }

    /** All that the caller gets to see. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Answer ask(Request asked) {
        return send(asked, BodyHandlers.ofString());
    }

    /** What a stream tells until a line holds the word. */
    Answer listen(Request asked, String until) throws IOException {
        HttpResponse<InputStream> open = open(asked, BodyHandlers.ofInputStream());
        StringBuilder told = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(open.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.append(line).append('\n');
                if (line.contains(until)) {
                    break;
                }
            }
        }
        return new Answer(open.statusCode(), headers(open), told.toString());
    }

    private Answer send(Request asked, HttpResponse.BodyHandler<String> handler) {
        HttpResponse<String> answer = open(asked, handler);
        return new Answer(answer.statusCode(), headers(answer), answer.body());
    }

    private <T> HttpResponse<T> open(Request asked, HttpResponse.BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + asked.uri()))
                .header("Authorization", "Bearer " + key)
                .timeout(PATIENCE)
                .method(
                        asked.method(),
                        asked.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body()));
        asked.headers().forEach(request::header);
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(asked.method() + " " + asked.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        return new TreeMap<>(answer.headers().map());
    }
}
