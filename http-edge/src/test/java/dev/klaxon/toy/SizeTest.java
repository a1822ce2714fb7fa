package dev.klaxon.toy;

import static dev.klaxon.toy.Http.as;
import static dev.klaxon.toy.Http.assertFault;
import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.json;
import static dev.klaxon.toy.Http.post;
import static dev.klaxon.toy.Http.raw;
import static dev.klaxon.toy.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SizeTest {

    private static final byte[] TEN_MEGABYTES = bodyOf(10_000_000);

    @Test
    void takes_a_body_of_one_megabyte_and_not_a_byte_more() {
        assertFault(post("/api/v1/toys", BodyPublishers.ofByteArray(bodyOf(1_000_000))), "invalid-value", "/title");
        assertProblem(post("/api/v1/toys", BodyPublishers.ofByteArray(bodyOf(1_000_001))), 413, "too-large");
        assertProblem(post("/api/v1/toys", chunked(bodyOf(1_000_001))), 413, "too-large");
    }

    @Test
    void refuses_ten_megabytes_by_what_the_header_says() {
        assertProblem(post("/api/v1/toys", BodyPublishers.ofByteArray(TEN_MEGABYTES)), 413, "too-large");
    }

    @Test
    void refuses_ten_megabytes_that_come_in_chunks_without_a_length() {
        assertProblem(post("/api/v1/toys", chunked(TEN_MEGABYTES)), 413, "too-large");
    }

    @Test
    void refuses_too_much_where_the_length_is_a_lie_by_the_key_first() {
        assertProblem(
                send(as("klx_unknown", "/api/v1/toys").POST(BodyPublishers.ofByteArray(TEN_MEGABYTES))),
                401,
                "unauthenticated");
    }

    @Test
    void lets_an_endpoint_take_more() {
        assertThat(json(stream("/api/v1/toys/large", TEN_MEGABYTES))
                        .get("bytes")
                        .asLong())
                .isEqualTo(10_000_000);
        assertProblem(stream("/api/v1/toys/large", new byte[25_000_001]), 413, "too-large");
    }

    @Test
    void lets_an_endpoint_take_less() {
        assertThat(json(stream("/api/v1/toys/small", new byte[1_000]))
                        .get("bytes")
                        .asLong())
                .isEqualTo(1_000);
        assertProblem(stream("/api/v1/toys/small", new byte[1_001]), 413, "too-large");
    }

    @Test
    void refuses_a_body_where_none_is_read() {
        assertProblem(
                send(as(ToyService.ADMIN, "/api/v1/toys/me").method("GET", BodyPublishers.ofByteArray(TEN_MEGABYTES))),
                413,
                "too-large");
    }

    @Test
    void refuses_headers_without_end() {
        String answer = raw("GET /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(64_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "at org.");
    }

    private static HttpResponse<String> stream(String path, byte[] body) {
        return send(as(ToyService.ADMIN, path)
                .header("Content-Type", "application/x-ndjson")
                .POST(chunked(body)));
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    /** Sound JSON of exactly that many bytes, its title far too long. */
    private static byte[] bodyOf(int size) {
        String frame = "{\"title\":\"\"}";
        return "{\"title\":\"%s\"}"
                .formatted("x".repeat(size - frame.length()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
