package dev.klaxon.command.incident.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.command.desk.Sha256;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RedactionHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REASON = "{\"reason\":\"It names a customer\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared("");

    @Test
    void destroys_the_texts_and_leaves_the_payload() {
        String evidence = text();
        String before = payload(evidence);

        Reply redacted = admin.post(incident + "/evidence/" + evidence + "/redaction", REASON);

        assertThat(redacted.status()).as("%s", redacted).isEqualTo(200);
        assertThat(redacted.text("id")).isEqualTo(evidence);
        assertThat(disclosures(evidence)).contains("Admin").doesNotContain("secret");
        assertThat(payload(evidence)).isEqualTo(before);
        assertThat(count("write.snapshot", "stream = ? AND payload LIKE '%secret%'", stream()))
                .isZero();
    }

    @Test
    void destroys_the_bytes() throws Exception {
        String evidence = stored();

        admin.post(incident + "/evidence/" + evidence + "/redaction", REASON);

        assertThat(count("write.content", "evidence = ?::uuid", evidence)).isZero();
        assertThat(disclosures(evidence)).doesNotContain("secret");
    }

    @Test
    void leaves_other_evidence_alone() {
        String evidence = text();
        String other = text();

        admin.post(incident + "/evidence/" + evidence + "/redaction", REASON);

        assertThat(disclosures(other)).contains("a secret title", "a secret text");
    }

    @Test
    void destroys_what_corrections_repeat_and_lets_none_follow() {
        Reply attached = admin.post(
                incident + "/evidence", "{\"kind\":\"LOG\",\"title\":\"a secret title\",\"text\":\"a secret text\"}");
        String correction = "{\"eventId\":\"%s\",\"field\":\"title\",\"value\":\"a better secret\",\"reason\":\"r\"}"
                .formatted(attached.eventIds().getFirst());
        assertThat(admin.post(incident + "/corrections", correction).status()).isEqualTo(200);

        admin.post(incident + "/evidence/" + attached.text("id") + "/redaction", REASON);

        assertThat(count("write.event", "disclosures LIKE '%secret%' AND stream = ?", stream()))
                .isZero();
        long events = service.eventsOf(stream());
        assertThat(admin.post(incident + "/corrections", correction).code()).isEqualTo("field-not-correctable");
        assertThat(service.eventsOf(stream())).isEqualTo(events);
    }

    @Test
    void drops_a_snapshot_that_knows_the_texts() {
        String evidence = text();
        for (int i = 0; i < 110; i++) {
            admin.post(incident + "/services", "{\"name\":\"service-%d\"}".formatted(i));
        }
        assertThat(count("write.snapshot", "stream = ? AND payload LIKE '%secret%'", stream()))
                .isOne();

        admin.post(incident + "/evidence/" + evidence + "/redaction", REASON);

        assertThat(count("write.snapshot", "stream = ?", stream())).isZero();
        assertThat(admin.post(incident + "/notes", "{\"text\":\"It goes on\"}").status())
                .isEqualTo(201);
    }

    @Test
    void keeps_what_is_held_until_the_last_hold_is_lifted() throws Exception {
        String evidence = stored();
        String first = held();
        String second = held();
        Client lex = legal();

        admin.post(incident + "/evidence/" + evidence + "/redaction", REASON);
        Reply own = admin.send("DELETE", incident + "/evidence/holds/" + first, REASON);
        Reply lifted = lex.send("DELETE", incident + "/evidence/holds/" + first, REASON);

        assertThat(own.code()).isEqualTo("own-hold");
        assertThat(lifted.status()).as("%s", lifted).isEqualTo(200);
        assertThat(disclosures(evidence)).contains("a secret title");
        assertThat(count("write.content", "evidence = ?::uuid", evidence)).isOne();

        lex.send("DELETE", incident + "/evidence/holds/" + second, REASON);

        assertThat(disclosures(evidence)).doesNotContain("secret");
        assertThat(count("write.content", "evidence = ?::uuid", evidence)).isZero();
    }

    @Test
    void is_refused_and_nothing_is_destroyed() {
        String evidence = text();
        Client reader = client("respond");

        assertThat(reader.post(incident + "/evidence/" + evidence + "/redaction", REASON)
                        .status())
                .isEqualTo(403);
        assertThat(admin.post(incident + "/evidence/" + evidence + "/redaction", "{}")
                        .code())
                .isEqualTo("invalid-value");
        assertThat(admin.post(incident + "/evidence/" + UUID.randomUUID() + "/redaction", REASON)
                        .code())
                .isEqualTo("not-found");
        assertThat(disclosures(evidence)).contains("a secret text");
        assertThat(service.eventsOf(stream())).isEqualTo(3);
    }

    @Test
    void is_carried_out_also_where_nobody_waited_for_it() throws Exception {
        String source = "source-" + UUID.randomUUID();
        JsonNode done = imported(
                source,
                line("a", "incidents", "{\"severity\":\"SEV-2\"}"),
                line("b", "evidence", "{\"kind\":\"LOG\",\"title\":\"a secret of old\"}"),
                line("c", "evidence/holds", "{}"),
                line("d", "evidence/b/redaction", "{}"),
                line("e", "DELETE evidence/holds/c", "{}"),
                line("f", "restriction", "{}"),
                line("g", "readers", "{\"personId\":\"bo\"}"),
                line("h", "DELETE restriction", "{}"));
        assertThat(done.path("accepted").asInt()).as("%s", done).isEqualTo(8);

        service.part(Destruction.class).attempt();

        assertThat(count("write.event", "disclosures LIKE ?", "%a secret of old%"))
                .isZero();
    }

    private String text() {
        return admin.post(
                        incident + "/evidence",
                        "{\"kind\":\"LOG\",\"title\":\"a secret title\",\"text\":\"a secret text\"}")
                .text("id");
    }

    private String stored() throws Exception {
        String evidence = admin.post(
                        incident + "/evidence",
                        "{\"kind\":\"HAR\",\"title\":\"a secret title\",\"sha256\":\"%s\"}"
                                .formatted(Sha256.hex("bytes")))
                .text("id");
        HttpRequest request = HttpRequest.newBuilder(
                        admin.address().resolve(incident + "/evidence/" + evidence + "/content"))
                .header("Authorization", "Bearer " + admin.key())
                .PUT(BodyPublishers.ofString("bytes"))
                .build();
        HttpResponse<String> stored = HTTP.send(request, BodyHandlers.ofString());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        return evidence;
    }

    private String held() {
        Reply placed = admin.post(incident + "/evidence/holds", REASON);
        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        return placed.text("id");
    }

    private Client legal() {
        return client("legal");
    }

    private Client client(String scope) {
        return service.client(admin.post(
                        "/api/v1/api-keys",
                        "{\"person\":{\"id\":\"lex\",\"name\":\"Lex\"},\"scopes\":[\"%s\"]}".formatted(scope))
                .text("key"));
    }

    private JsonNode imported(String source, String... lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(admin.address().resolve("/api/v1/imports?source=" + source))
                .header("Authorization", "Bearer " + admin.key())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        HttpResponse<String> taken = HTTP.send(request, BodyHandlers.ofString());
        String progress = taken.headers().firstValue("Location").orElseThrow();
        return Awaitility.await()
                .until(
                        () -> admin.send("GET", progress, null).body(),
                        body -> !body.path("status").asText().equals("RUNNING"));
    }

    private static String line(String key, String command, String body) {
        return "{\"key\":\"%s\",\"incident\":\"1\",\"command\":\"%s\",\"occurredAt\":\"2024-01-02T03:04:05Z\",\"body\":%s}"
                .formatted(key, command, body);
    }

    private String stream() {
        return incident.substring(incident.lastIndexOf('/') + 1);
    }

    private String payload(String evidence) {
        return attached("payload", evidence);
    }

    private String disclosures(String evidence) {
        return attached("disclosures", evidence);
    }

    private String attached(String column, String evidence) {
        return service.database()
                .sql("SELECT coalesce(" + column + ", '') FROM write.event"
                        + " WHERE type = 'EvidenceAttached' AND payload LIKE ?")
                .param("%" + evidence + "%")
                .query(String.class)
                .single();
    }

    private int count(String table, String condition, String parameter) {
        return service.database()
                .sql("SELECT count(*) FROM " + table + " WHERE " + condition)
                .param(parameter)
                .query(Integer.class)
                .single();
    }
}
