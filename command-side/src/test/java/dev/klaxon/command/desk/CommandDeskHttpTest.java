package dev.klaxon.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandDeskHttpTest {

    private static final String NOTE = "{\"text\":\"Seen\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private String incident = "";
    private String stream = "";

    @BeforeEach
    void declare() {
        incident = admin.declared("");
        stream = incident.substring(incident.lastIndexOf('/') + 1);
    }

    @Test
    void answers_a_record_made_under_an_incident_with_both_ids() {
        Reply reply = admin.post(incident + "/notes", NOTE);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("incidentId")).isEqualTo(stream);
        assertThat(reply.text("id")).isNotEqualTo(stream).hasSize(36);
        assertThat(reply.eventIds()).hasSize(1);
        assertThat(reply.body().path("version").asLong()).isEqualTo(3);
        assertThat(reply.etag()).isEqualTo("\"3\"");
        assertThat(reply.body().path("warnings").isArray()).isTrue();
    }

    @Test
    void lets_positions_grow() {
        String first = admin.post(incident + "/notes", NOTE).text("position");
        String second = admin.post(incident + "/notes", NOTE).text("position");

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void answers_a_command_that_changes_nothing_with_the_last_position() {
        Reply first = admin.post(incident + "/services", "{\"name\":\"checkout\"}");
        Reply again = admin.post(incident + "/services", "{\"name\":\"checkout\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.eventIds()).hasSize(1);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.eventIds()).isEmpty();
        assertThat(again.body().path("version").asLong()).isEqualTo(3);
        assertThat(again.text("position")).isGreaterThanOrEqualTo(first.text("position"));
    }

    @Test
    void takes_the_version_it_has_and_refuses_another() {
        assertThat(admin.post(incident + "/notes", NOTE, "If-Match", "\"2\"").status())
                .isEqualTo(201);
        refused(admin.post(incident + "/notes", NOTE, "If-Match", "\"2\""), 412, "stale-version", 3);
        refused(admin.post(incident + "/notes", NOTE, "If-Match", "3"), 400, "invalid-value", 3);
        assertThat(admin.post(incident + "/notes", NOTE, "If-Match", "*").status())
                .isEqualTo(201);
    }

    @Test
    void answers_the_same_request_with_the_same_receipt_even_where_the_version_has_moved_on() {
        String[] headers = {"Idempotency-Key", "same", "If-Match", "\"2\""};
        Reply first = admin.post(incident + "/notes", NOTE, headers);
        admin.post(incident + "/notes", NOTE);
        Reply again = admin.post(incident + "/notes", NOTE, headers);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again).isEqualTo(first);
        assertThat(service.eventsOf(stream)).isEqualTo(4);
    }

    @Test
    void remembers_a_receipt_without_events() {
        admin.post(incident + "/services", "{\"name\":\"checkout\"}");
        String[] key = {"Idempotency-Key", "nothing-changed"};
        Reply first = admin.post(incident + "/services", "{\"name\":\"checkout\"}", key);
        admin.post(incident + "/notes", NOTE);

        assertThat(admin.post(incident + "/services", "{\"name\":\"checkout\"}", key))
                .isEqualTo(first);
    }

    @Test
    void refuses_the_key_of_another_request() {
        admin.post(incident + "/notes", NOTE, "Idempotency-Key", "reused");

        refused(
                admin.post(incident + "/notes", "{\"text\":\"Other\"}", "Idempotency-Key", "reused"),
                422,
                "idempotency-key-reused",
                3);
    }

    @Test
    void keeps_keys_of_paths_and_callers_apart() {
        Client other = service.client(issued("caller-apart", "respond"));
        String[] key = {"Idempotency-Key", "apart"};

        assertThat(admin.post(incident + "/notes", NOTE, key).status()).isEqualTo(201);
        assertThat(other.post(incident + "/notes", NOTE, key).status()).isEqualTo(201);
        assertThat(admin.post(incident + "/services", "{\"name\":\"a\"}", key).status())
                .isEqualTo(200);
        assertThat(service.eventsOf(stream)).isEqualTo(5);
    }

    @Test
    void does_not_remember_a_refusal() {
        String[] key = {"Idempotency-Key", "after-a-refusal"};
        String handover = "{\"assignee\":{\"id\":\"b\",\"name\":\"B\"}}";
        admin.put(incident + "/roles/SCRIBE", "{\"assignee\":{\"id\":\"a\",\"name\":\"A\"}}");
        refused(admin.put(incident + "/roles/SCRIBE", handover, key), 422, "handover-note-missing", 3);
        admin.delete(incident + "/roles/SCRIBE");

        Reply later = admin.put(incident + "/roles/SCRIBE", handover, key);

        assertThat(later.status()).isEqualTo(200);
        assertThat(admin.put(incident + "/roles/SCRIBE", handover, key)).isEqualTo(later);
    }

    @Test
    void records_equal_requests_at_once_only_once() throws Exception {
        List<Reply> replies = atOnce(20, number -> admin.post(incident + "/notes", NOTE, "Idempotency-Key", "at-once"));

        assertThat(replies).allSatisfy(reply -> assertThat(reply).isEqualTo(replies.getFirst()));
        assertThat(replies.getFirst().status()).isEqualTo(201);
        assertThat(service.eventsOf(stream)).isEqualTo(3);
    }

    @Test
    void declares_equal_requests_at_once_only_once() throws Exception {
        List<Reply> replies = atOnce(
                20,
                number -> admin.post(
                        "/api/v1/incidents", "{\"title\":\"At once\"}", "Idempotency-Key", "declared-at-once"));

        assertThat(replies).allSatisfy(reply -> assertThat(reply).isEqualTo(replies.getFirst()));
        assertThat(replies.getFirst().status()).isEqualTo(201);
    }

    @Test
    void refuses_to_wait_longer_for_an_equal_request() throws Exception {
        String[] key = {"Idempotency-Key", "under-way"};
        try (Connection other = service.part(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            try (PreparedStatement receipt = other.prepareStatement("""
                    INSERT INTO write.receipt (caller, method, path, key, request_sha256, answer, era, tx, place)
                    VALUES ('key:admin', 'POST', ?, 'under-way', '', '', 1, '1', 1)""")) {
                receipt.setString(1, incident + "/notes");
                receipt.executeUpdate();
            }
            refused(admin.post(incident + "/notes", NOTE, key), 409, "request-in-progress", 2);
            other.rollback();
            other.setAutoCommit(true);
        }

        assertThat(admin.post(incident + "/notes", NOTE, key).status()).isEqualTo(201);
    }

    @Test
    void applies_different_requests_at_once_one_after_the_other() throws Exception {
        List<Reply> replies =
                atOnce(20, number -> admin.post(incident + "/notes", "{\"text\":\"Note %d\"}".formatted(number)));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(service.eventsOf(stream)).isEqualTo(22);
    }

    @Test
    void refuses_an_unknown_field() {
        refused(admin.post(incident + "/notes", "{\"text\":\"a\",\"txt\":\"b\"}"), 400, "unknown-field", 2);
    }

    @Test
    void knows_an_incident_by_its_reference() {
        String reference = admin.post(incident + "/notes", NOTE).text("reference");

        assertThat(admin.post("/api/v1/incidents/" + reference + "/notes", NOTE).text("incidentId"))
                .isEqualTo(stream);
    }

    @Test
    void does_not_find_what_is_not_there() {
        for (String id : List.of(UUID.randomUUID().toString(), "INC-000000", "INC-", "7", "inc%20x")) {
            Reply reply = admin.post("/api/v1/incidents/" + id + "/notes", NOTE);

            assertThat(reply.status()).as("%s: %s", id, reply).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("not-found");
        }
        refused(
                admin.post(incident + "/mitigations/x/outcome", "{\"outcome\":\"FAILED\",\"result\":\"r\"}"),
                404,
                "not-found",
                2);
    }

    @Test
    void refuses_callers_without_the_scope() {
        Client reader = service.client(issued("reads-only", "read"));
        Client responder = service.client(issued("responds-only", "respond"));

        refused(reader.post("/api/v1/incidents", "{\"title\":\"t\"}"), 403, "forbidden", 2);
        refused(reader.post(incident + "/notes", NOTE), 403, "forbidden", 2);
        refused(responder.post(incident + "/severity", "{\"severity\":\"SEV-1\"}"), 403, "forbidden", 2);
        refused(responder.delete(incident + "/roles/SCRIBE"), 403, "forbidden", 2);
        refused(responder.post("/api/v1/api-keys", "{}"), 403, "forbidden", 2);
        refused(service.client("klx_nobody").post(incident + "/notes", NOTE), 401, "unauthenticated", 2);
        assertThat(responder.post(incident + "/notes", NOTE).status()).isEqualTo(201);
    }

    @Test
    void hides_a_restricted_incident_from_all_but_those_named() {
        String restricted =
                admin.declared(",\"restricted\":true,\"incidentCommander\":{\"id\":\"ic-hides\",\"name\":\"I\"}");
        Client stranger = service.client(issued("stranger", "command", "respond"));
        Client commander = service.client(issued("ic-hides", "respond"));
        Client lawyer = service.client(issued("lawyer", "legal", "respond"));

        Reply refused = stranger.post(restricted + "/notes", NOTE);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body().toString()).doesNotContain("INC-").doesNotContain(restricted);
        assertThat(commander.post(restricted + "/notes", NOTE).status()).isEqualTo(201);
        assertThat(lawyer.post(restricted + "/notes", NOTE).status()).isEqualTo(201);
    }

    private String issued(String person, String... scopes) {
        return admin.post(
                        "/api/v1/api-keys",
                        "{\"person\":{\"id\":\"%s\",\"name\":\"N\"},\"scopes\":[\"%s\"]}"
                                .formatted(person, String.join("\",\"", scopes)))
                .text("key");
    }

    private void refused(Reply reply, int status, String code, long events) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(service.eventsOf(stream)).isEqualTo(events);
    }

    private static List<Reply> atOnce(int times, IntFunction<Reply> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Reply>> calls = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> call.apply(number)))
                    .toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> each : calls) {
                replies.add(each.get());
            }
            return replies;
        }
    }
}
