package dev.klaxon.command.incident.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class UpdateAftermathHttpTest {

    private static final String NO_UPDATE = "/updates/019b7a3e-5b8e-7000-8000-000000000001";
    private static final String REASON = "{\"reason\":\"Wrong region\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared(",\"severity\":\"SEV-3\",\"rationale\":\"Small\"");
    private final String update =
            "/updates/" + admin.post(incident + "/updates", """
            {"audience":"PUBLIC","acknowledge":"We know","impact":"Checkout fails","action":"We look"}""").text("id");

    @Test
    void an_update_is_taken_back_once() {
        Reply reply = admin.post(incident + update + "/withdrawal", REASON);

        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        assertThat(update).endsWith(reply.text("id"));
        refused(admin, update + "/withdrawal", REASON, 409, "already-answered");
        refused(admin, update + "/withdrawal", "{}", 400, "invalid-value");
        refused(key("cy", "\"read\",\"respond\""), update + "/withdrawal", REASON, 403, "forbidden");
        refused(admin, NO_UPDATE + "/withdrawal", REASON, 404, "not-found");
    }

    @Test
    void people_say_what_an_update_was_worth() {
        Reply reply = admin.post(
                incident + update + "/feedback", "{\"accountId\":\"acme\",\"text\":\"Too vague\",\"rating\":1}");

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(update).doesNotContain(reply.text("id"));
        refused(admin, update + "/feedback", "{\"text\":\"Thanks\",\"rating\":0}", 400, "invalid-value");
        refused(admin, update + "/feedback", "{\"text\":\"Thanks\",\"rating\":6}", 400, "invalid-value");
        refused(admin, update + "/feedback", "{\"rating\":5}", 400, "invalid-value");
        refused(admin, NO_UPDATE + "/feedback", "{\"text\":\"Thanks\"}", 404, "not-found");
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
