package dev.klaxon.command.knownissue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownIssueHttpTest {

    private static final String PATH = "/api/v1/known-issues";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();

    @Test
    void records_one_with_a_title_alone_and_says_where_it_is() {
        Reply reply = admin.post(PATH, "{\"title\":\"Export stalls\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.location()).isEqualTo(PATH + "/" + reply.text("id"));
        assertThat(reply.body().hasNonNull("incidentId")).isFalse();
        assertThat(reply.etag()).isEqualTo("\"1\"");
        assertThat(reply.eventIds()).hasSize(1);
    }

    @Test
    void adds_workarounds_with_ids_of_their_own_and_resolves_once() {
        String issue = recorded();
        Reply workaround = admin.post(
                issue + "/workarounds",
                "{\"steps\":\"Restart the exporter\",\"riskNotes\":\"Exports begin anew\",\"rollback\":\"None\"}");
        Reply resolved = admin.post(issue + "/resolution", "{\"text\":\"Mended\",\"fixedIn\":\"4.2.1\"}");

        assertThat(workaround.status()).isEqualTo(201);
        assertThat(issue).doesNotContain(workaround.text("id"));
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(issue).endsWith(resolved.text("id"));
        assertThat(resolved.etag()).isEqualTo("\"3\"");
        refused(admin, issue + "/resolution", "{\"text\":\"Again\"}", 409, "already-answered");
        assertThat(admin.post(issue + "/workarounds", "{\"steps\":\"On 4.1: restart\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refuses_a_stale_version() {
        String issue = recorded();
        admin.post(issue + "/workarounds", "{\"steps\":\"Restart\"}", "If-Match", "\"1\"");
        long before = service.events();

        Reply stale = admin.post(issue + "/resolution", "{\"text\":\"Mended\"}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(service.events()).isEqualTo(before);
    }

    @Test
    void refuses_what_is_not_of_its_form_and_what_is_not_there() {
        String issue = recorded();
        refused(admin, PATH, "{}", 400, "invalid-value");
        refused(admin, PATH, "{\"title\":\" \"}", 400, "invalid-value");
        refused(admin, PATH, "{\"title\":\"%s\"}".formatted("x".repeat(201)), 400, "invalid-value");
        refused(admin, PATH, "{\"title\":\"t\",\"service\":\"export\"}", 400, "unknown-field");
        refused(admin, PATH, "{\"title\":\"t\",\"occurredAt\":\"2999-01-01T00:00:00Z\"}", 422, "time-in-future");
        refused(admin, issue + "/workarounds", "{}", 400, "invalid-value");
        refused(admin, issue + "/resolution", "{}", 400, "invalid-value");
        String nowhere = PATH + "/" + UUID.randomUUID();
        refused(admin, nowhere + "/workarounds", "{\"steps\":\"s\"}", 404, "not-found");
        refused(admin, nowhere + "/resolution", "{\"text\":\"t\"}", 404, "not-found");
    }

    @Test
    void needs_the_scope_to_respond() {
        Client reader = service.client(
                admin.post("/api/v1/api-keys", "{\"person\":{\"id\":\"r\",\"name\":\"R\"},\"scopes\":[\"read\"]}")
                        .text("key"));

        refused(reader, PATH, "{\"title\":\"t\"}", 403, "forbidden");
    }

    @Test
    void loses_no_workaround_of_those_told_at_once() throws Exception {
        String issue = recorded();
        int tellers = 6;
        try (ExecutorService threads = Executors.newFixedThreadPool(tellers)) {
            List<Future<Reply>> told = IntStream.range(0, tellers)
                    .mapToObj(i -> threads.submit(
                            () -> admin.post(issue + "/workarounds", "{\"steps\":\"Way %d\"}".formatted(i))))
                    .toList();
            for (Future<Reply> reply : told) {
                assertThat(reply.get().status()).isEqualTo(201);
            }
        }
        assertThat(service.eventsOf("known-issue:" + issue.substring(issue.lastIndexOf('/') + 1)))
                .isEqualTo(tellers + 1);
    }

    private String recorded() {
        Reply reply = admin.post(PATH, """
                {"title":"Export stalls","symptoms":"Queue grows","services":[{"name":"export"}],
                 "rootCauseKey":"export-lock","customerText":"Exports may take longer"}""");
        assertThat(reply.status()).isEqualTo(201);
        return PATH + "/" + reply.text("id");
    }

    private void refused(Client client, String path, String body, int status, String code) {
        long before = service.events();
        Reply reply = client.post(path, body);

        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(service.events()).isEqualTo(before);
    }
}
