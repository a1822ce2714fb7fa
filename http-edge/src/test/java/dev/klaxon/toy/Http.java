package dev.klaxon.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The toy service on a free port, started once for all tests, and the ways to ask it. */
final class Http {

    private static final ConfigurableApplicationContext SERVICE = start("klaxon.admin-key=" + ToyService.ADMIN);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(ToyService.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn")
                .properties(properties)
                .run();
    }

    static int port() {
        return Integer.parseInt(SERVICE.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static <T> T bean(Class<T> type) {
        return SERVICE.getBean(type);
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    static HttpRequest.Builder as(String key, String path) {
        return request(path).header("Authorization", "Bearer " + key);
    }

    static HttpResponse<String> get(String key, String path) {
        return send(as(key, path));
    }

    /** Posts JSON with the administrator's key. */
    static HttpResponse<String> post(String path, String json) {
        return post(path, BodyPublishers.ofString(json));
    }

    static HttpResponse<String> post(String path, BodyPublisher body) {
        return send(as(ToyService.ADMIN, path)
                .header("Content-Type", "application/json")
                .POST(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Sends bytes as they are, and returns all that comes back. */
    static String raw(String request) {
        return raw(port(), request);
    }

    static String raw(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Asserts a whole problem and returns it. */
    static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("docs/problems.md#" + code);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank().hasSizeLessThan(1_100);
        assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
        return problem;
    }

    /** Asserts a problem with exactly one fault, at that pointer. */
    static JsonNode assertFault(HttpResponse<String> response, String code, String pointer) {
        JsonNode problem = assertProblem(response, 400, code);
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .as(response.body())
                .containsExactly(pointer);
        return problem;
    }
}
