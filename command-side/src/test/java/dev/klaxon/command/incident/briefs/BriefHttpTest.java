package dev.klaxon.command.incident.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class BriefHttpTest {

    private static final String BRIEF = """
            {"status":"Half of the traffic is back","risks":["It may fail again"],
             "asks":[{"text":"Credit Acme?","of":{"id":"eve","name":"Eve"}}],
             "eta":{"at":"2099-01-01T00:00:00Z","confidence":"LOW"},
             "customers":[{"accountId":"acme","name":"Acme Ltd","note":"CEO is informed"},{"name":"All in Japan"}]}""";
    private static final String ANSWER = "{\"answer\":\"Yes\",\"decision\":\"Credit Acme 500\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared(",\"severity\":\"SEV-3\",\"rationale\":\"Small\"");

    @Test
    void takes_a_brief_without_an_approval_of_its_eta() {
        Reply reply = admin.post(incident + "/briefs", BRIEF);

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(incident).endsWith(reply.text("incidentId"));
        assertThat(reply.body().path("warnings")).isEmpty();
    }

    @Test
    void takes_a_brief_that_says_of_its_lists_that_they_are_empty() {
        Reply reply = admin.post(
                incident + "/briefs", "{\"status\":\"All is well\",\"risks\":[],\"asks\":[],\"customers\":[]}");

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
    }

    @Test
    void names_all_that_a_brief_leaves_out() {
        assertThat(incomplete("{}").body().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/status", "/risks", "/asks", "/customers");
        incomplete(BRIEF.replace("Half of the traffic is back", " "));
        incomplete(BRIEF.replace("[\"It may fail again\"]", "null"));
        incomplete(BRIEF.replace("[\"It may fail again\"]", "7"));
        incomplete(BRIEF.replace(",\"of\":{\"id\":\"eve\",\"name\":\"Eve\"}", ""));
        incomplete(BRIEF.replace("\"name\":\"All in Japan\"", ""));
    }

    @Test
    void refuses_what_is_not_of_its_form() {
        refused(admin, "/briefs", BRIEF.replace("LOW", "SOME"), 400, "invalid-value");
        refused(admin, "/briefs", BRIEF.replace("{\"status\"", "{\"mood\":1,\"status\""), 400, "unknown-field");
        refused(key("bo", "\"read\",\"respond\""), "/briefs", BRIEF, 403, "forbidden");
    }

    @Test
    void the_person_asked_answers_once() {
        admin.post(incident + "/briefs", BRIEF);
        String answer = "/asks/" + ask() + "/answer";
        refused(key("bo", "\"read\""), answer, ANSWER, 403, "forbidden");
        refused(admin, answer, "{\"answer\":\"Yes\"}", 400, "invalid-value");

        Reply reply = key("eve", "\"read\"").post(incident + answer, ANSWER);

        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        refused(admin, answer, ANSWER, 409, "already-answered");
        refused(admin, "/asks/019b7a3e-5b8e-7000-8000-000000000001/answer", ANSWER, 404, "not-found");
    }

    /** The id that the only ask got. */
    private String ask() {
        return service.database()
                .sql("""
                        SELECT payload::jsonb #>> '{asks,0,askId}' FROM write.event
                        WHERE stream = ? AND payload::jsonb -> 'briefId' IS NOT NULL
                        """)
                .param(incident.substring("/api/v1/incidents/".length()))
                .query(String.class)
                .single();
    }

    private Reply incomplete(String body) {
        return refused(admin, "/briefs", body, 422, "brief-incomplete");
    }

    private Client key(String person, String scopes) {
        Reply key = admin.post("/api/v1/api-keys", """
                {"person":{"id":"%s","name":"%s"},"scopes":[%s]}""".formatted(person, person, scopes));
        return service.client(key.text("key"));
    }

    private Reply refused(Client client, String path, String body, int status, String code) {
        long before = service.events();
        Reply reply = client.post(incident + path, body);

        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(service.events()).isEqualTo(before);
        return reply;
    }
}
