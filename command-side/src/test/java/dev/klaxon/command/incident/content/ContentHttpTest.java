package dev.klaxon.command.incident.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.command.Client;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.store.Contents;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContentHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final byte[] bytes = bytes(2_500_000);
    private String incident = "";
    private String evidence = "";

    @BeforeEach
    void announce() throws Exception {
        incident = admin.declared("");
        evidence = admin.post(
                        incident + "/evidence",
                        "{\"kind\":\"SCREENSHOT\",\"title\":\"A title\",\"sha256\":\"%s\"}".formatted(sha256(bytes)))
                .text("id");
    }

    @Test
    void stores_the_bytes_in_chunks_and_tells_of_them_once() throws Exception {
        HttpResponse<String> stored = put(BodyPublishers.ofByteArray(bytes), "image/png");
        HttpResponse<String> again = put(BodyPublishers.ofByteArray(bytes), "image/png");

        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(JSON.readTree(stored.body()).path("id").asText()).isEqualTo(evidence);
        assertThat(JSON.readTree(stored.body()).path("eventIds")).hasSize(1);
        assertThat(JSON.readTree(again.body()).path("eventIds")).isEmpty();
        assertThat(events()).isEqualTo(4);
        try (InputStream kept =
                service.part(Contents.class).open(UUID.fromString(evidence)).orElseThrow()) {
            assertThat(kept.readAllBytes()).isEqualTo(bytes);
        }
        JsonNode event = JSON.readTree(service.database()
                .sql("SELECT payload FROM write.event WHERE event_id = ?::uuid")
                .param(JSON.readTree(stored.body()).path("eventIds").path(0).asText())
                .query(String.class)
                .single());
        assertThat(event.path("sha256").asText()).isEqualTo(sha256(bytes));
        assertThat(event.path("size").asLong()).isEqualTo(2_500_000);
        assertThat(event.path("mediaType").asText()).isEqualTo("image/png");
    }

    @Test
    void gives_the_first_receipt_again_under_the_same_idempotency_key() throws Exception {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        HttpResponse<String> first = put(BodyPublishers.ofByteArray(bytes), "image/png", key);
        HttpResponse<String> second = put(BodyPublishers.ofByteArray(bytes), "image/png", key);
        HttpResponse<String> other = put(BodyPublishers.ofByteArray(bytes(5)), "image/png", key);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
    }

    @Test
    void refuses_bytes_of_another_hash_and_keeps_nothing() throws Exception {
        HttpResponse<String> refused = put(BodyPublishers.ofByteArray(bytes(17)), "text/plain");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("hash-mismatch");
        assertThat(events()).isEqualTo(3);
        assertThat(uploads()).isZero();
    }

    @Test
    void refuses_too_much_also_where_no_length_is_stated_and_keeps_nothing() throws Exception {
        byte[] tooMuch = new byte[25_000_001];

        HttpResponse<String> refused =
                put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)), "text/plain");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("too-large");
        assertThat(events()).isEqualTo(3);
        assertThat(uploads()).isZero();
    }

    @Test
    void refuses_bytes_for_evidence_that_there_is_not() throws Exception {
        evidence = UUID.randomUUID().toString();

        assertThat(put(BodyPublishers.ofByteArray(bytes), "image/png").statusCode())
                .isEqualTo(404);
        assertThat(uploads()).isZero();
    }

    @Test
    void refuses_what_is_no_media_type() throws Exception {
        HttpResponse<String> refused = put(BodyPublishers.ofByteArray(bytes), "a picture");

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(uploads()).isZero();
    }

    private HttpResponse<String> put(BodyPublisher body, String type, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        admin.address().resolve(incident + "/evidence/" + evidence + "/content"))
                .header("Authorization", "Bearer " + admin.key())
                .header("Content-Type", type)
                .PUT(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private int uploads() {
        return service.database()
                .sql("SELECT count(*) FROM write.content WHERE evidence = ?::uuid")
                .param(evidence)
                .query(Integer.class)
                .single();
    }

    private long events() {
        return service.eventsOf(incident.substring(incident.lastIndexOf('/') + 1));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
