package dev.klaxon.command.verb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class VerbHttpTest {

    private static final String NOWHERE = "019b7a3e-5b8e-7000-8000-000000000001";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared("");

    @Test
    void takes_a_component_of_the_path_there_and_not_in_the_body() {
        refused(
                admin.put(
                        incident + "/roles/SCRIBE", "{\"role\":\"SCRIBE\",\"assignee\":{\"id\":\"s\",\"name\":\"S\"}}"),
                400,
                "unknown-field");
        refused(admin.send("DELETE", incident + "/services/search", "{\"name\":\"search\"}"), 400, "unknown-field");
    }

    @Test
    void finds_nothing_under_an_id_that_is_none() {
        refused(admin.post(incident + "/updates/7/withdrawal", "{\"reason\":\"r\"}"), 404, "not-found");
        refused(admin.post(incident + "/updates/" + NOWHERE + "/withdrawal", "{\"reason\":\"r\"}"), 404, "not-found");
        refused(admin.post("/api/v1/incidents/7/notes", "{\"text\":\"t\"}"), 404, "not-found");
        refused(admin.post("/api/v1/incidents/" + NOWHERE + "/notes", "{\"text\":\"t\"}"), 404, "not-found");
    }

    @Test
    void wants_a_whole_body_of_json() {
        refused(admin.send("POST", incident + "/notes", null), 400, "malformed-json");
        refused(admin.post(incident + "/notes", ""), 400, "malformed-json");
        refused(admin.post(incident + "/notes", "{\"text\":"), 400, "malformed-json");
        refused(
                admin.send("POST", incident + "/notes", null, "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        refused(admin.send("POST", incident + "/notes", null, "Content-Type", "none"), 415, "unsupported-media-type");
    }

    @Test
    void does_without_a_body_where_it_deletes() {
        assertThat(admin.delete(incident + "/services/search").status()).isEqualTo(200);
        assertThat(admin.delete(incident + "/services/search", "Content-Type", "application/json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_parameter_that_it_does_not_know() {
        refused(admin.post(incident + "/notes?dry=true", "{\"text\":\"t\"}"), 400, "unknown-field");
    }

    @Test
    void does_not_take_another_method() {
        refused(admin.put(incident + "/notes", "{\"text\":\"t\"}"), 405, "method-not-allowed");
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}
