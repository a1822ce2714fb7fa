package dev.klaxon.command.incident.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class StatusHttpTest {

    private static final String RESOLVE = """
            {"to":"RESOLVED","statement":"Checked for an hour","resolutions":[
              {"audience":"PUBLIC","acknowledge":"It was us","impact":"Checkout failed","action":"Rolled back",
               "causeState":"UNDER_INVESTIGATION","prevention":"Smaller releases",
               "impactWindow":{"from":"2026-01-02T03:00:00Z","to":"2026-01-02T04:00:00Z"}}]}
            """;

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared(",\"severity\":\"SEV-3\",\"rationale\":\"Small\"");

    @Test
    void goes_from_declared_to_resolved_and_back() {
        attach("LOG");
        Reply contained = moved("{\"to\":\"CONTAINED\",\"statement\":\"No new errors\"}");
        attach("VALIDATION");
        Reply resolved = moved(RESOLVE);
        Reply reopened = admin.post(incident + "/reopening", "{\"reason\":\"It is back\"}");

        assertThat(contained.status()).as("%s", contained).isEqualTo(200);
        assertThat(incident).endsWith(contained.text("id"));
        assertThat(resolved.status()).as("%s", resolved).isEqualTo(200);
        assertThat(resolved.eventIds()).hasSize(2);
        assertThat(reopened.status()).as("%s", reopened).isEqualTo(200);
        refused("/transitions", "{\"to\":\"RESOLVED\",\"statement\":\"Again\"}", 409, "exit-criteria-not-met");
    }

    @Test
    void lists_what_is_missing() {
        Reply reply = moved("{\"to\":\"RESOLVED\",\"statement\":\"Surely\"}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body().at("/missing/0/criterion").asText()).isEqualTo("validation");
        assertThat(reply.body().at("/missing/0/detail").asText()).isNotBlank();
    }

    @Test
    void publishes_resolutions_only_with_the_scope_for_it() {
        attach("VALIDATION");
        Reply key = admin.post("/api/v1/api-keys", """
                {"person":{"id":"di","name":"Di"},"scopes":["read","respond","command"]}""");

        Reply reply = service.client(key.text("key")).post(incident + "/transitions", RESOLVE);

        assertThat(reply.status()).as("%s", reply).isEqualTo(403);
    }

    @Test
    void refuses_what_is_not_of_its_form() {
        refused("/transitions", "{\"to\":\"CONTAINED\"}", 400, "invalid-value");
        refused("/transitions", "{\"to\":\"FIXED\",\"statement\":\"s\"}", 400, "invalid-value");
        refused("/transitions", "{\"to\":\"CONTAINED\",\"statement\":\"s\",\"evidenceIds\":[7]}", 400, "invalid-value");
        refused(
                "/transitions",
                "{\"to\":\"CONTAINED\",\"statement\":\"s\",\"evidenceIds\":[\"019b7a3e-5b8e-7000-8000-000000000001\"]}",
                400,
                "invalid-value");
        refused("/transitions", RESOLVE.replace("\"It was us\"", "7"), 422, "update-incomplete");
        refused("/transitions", "{\"to\":\"CLOSED\",\"statement\":\"s\"}", 409, "transition-not-allowed");
        refused("/reopening", "{}", 400, "invalid-value");
        refused("/cancellation", "{\"reason\":\" \"}", 400, "invalid-value");
    }

    @Test
    void calls_off_and_stays_called_off() {
        Reply cancelled = admin.post(incident + "/cancellation", "{\"reason\":\"A test alert\"}");

        assertThat(cancelled.status()).as("%s", cancelled).isEqualTo(200);
        refused("/reopening", "{\"reason\":\"It is back\"}", 409, "incident-not-open");
        refused("/cancellation", "{\"reason\":\"Again\"}", 409, "incident-not-open");
        refused("/transitions", "{\"to\":\"DECLARED\",\"statement\":\"s\"}", 409, "incident-not-open");
    }

    @Test
    void reopens_only_what_is_over() {
        refused("/reopening", "{\"reason\":\"It is back\"}", 409, "not-resolved");
    }

    private void attach(String kind) {
        Reply reply =
                admin.post(incident + "/evidence", "{\"kind\":\"%s\",\"title\":\"t\",\"text\":\"x\"}".formatted(kind));
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
    }

    private Reply moved(String body) {
        return admin.post(incident + "/transitions", body);
    }

    private void refused(String path, String body, int status, String code) {
        long before = service.events();
        Reply reply = admin.post(incident + path, body);

        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(service.events()).isEqualTo(before);
    }
}
