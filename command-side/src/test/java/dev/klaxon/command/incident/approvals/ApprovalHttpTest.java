package dev.klaxon.command.incident.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.command.desk.Sha256;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ApprovalHttpTest {

    private static final String LINES = "We know\nCheckout fails\nWe look\nETA\n";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared(",\"severity\":\"SEV-3\",\"rationale\":\"Small\"");

    @Test
    void an_approved_text_goes_out_and_a_changed_one_does_not() {
        Reply approval = key("eve", "\"approve-exec\"")
                .post(incident + "/approvals", """
                {"commitments":["ETA"],"textSha256":"%s"}""".formatted(Sha256.hex(LINES).toUpperCase(Locale.ROOT)));
        assertThat(approval.status()).as("%s", approval).isEqualTo(201);
        String update = """
                {"audience":"CUSTOMER","acknowledge":"We know","impact":"Checkout fails","action":"We look",
                 "eta":{"at":"2099-01-01T00:00:00Z","confidence":"LOW"},"approvalId":"%s"}""".formatted(approval.text("id"));

        assertThat(admin.post(incident + "/updates", update).status()).isEqualTo(201);
        refused(admin, "/updates", update.replace("We look", "We may look"), 409, "commitment-needs-approval");
    }

    @Test
    void few_approve_and_only_one_thing_at_a_time() {
        String body = """
                {"commitments":["CREDIT"],"subjectId":"%s"}""".formatted(incident.substring("/api/v1/incidents/".length()));

        assertThat(admin.post(incident + "/approvals", body).status()).isEqualTo(201);
        refused(key("cy", "\"admin\",\"approve-cs\""), "/approvals", body, 403, "not-an-approver");
        refused(admin, "/approvals", "{\"commitments\":[\"ETA\"]}", 400, "invalid-value");
        refused(admin, "/approvals", "{\"commitments\":[\"ETA\"],\"textSha256\":\"ab\"}", 400, "invalid-value");
        refused(admin, "/approvals", "{\"textSha256\":\"%s\"}".formatted("a".repeat(64)), 400, "invalid-value");
        refused(
                admin,
                "/approvals",
                body.replace("}", ",\"textSha256\":\"%s\"}".formatted("a".repeat(64))),
                400,
                "invalid-value");
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
