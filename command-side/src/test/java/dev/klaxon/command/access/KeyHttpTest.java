package dev.klaxon.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyHttpTest {

    private static final String PATH = "/api/v1/api-keys";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();

    @Test
    void shows_the_key_once_and_stores_its_hash_alone() {
        Reply reply = admin.post(PATH, key("ana", "command", "read"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("key")).startsWith("klx_");
        assertThat(reply.body().at("/person/id").asText()).isEqualTo("ana");
        assertThat(reply.body().at("/scopes").toString()).isEqualTo("[\"read\",\"command\"]");
        assertThat(stored(reply)).contains("secretSha256").doesNotContain(reply.text("key"));
    }

    @Test
    void lets_the_person_act_with_the_scopes_of_the_key() {
        Client issued = service.client(admin.post(PATH, key("bo", "respond")).text("key"));

        Reply declared = issued.post("/api/v1/incidents", "{\"title\":\"t\"}");

        assertThat(declared.status()).isEqualTo(201);
        assertThat(service.database()
                        .sql("SELECT payload::json #>> '{actor,id}' FROM write.event WHERE stream = ? LIMIT 1")
                        .param(declared.text("id"))
                        .query(String.class)
                        .single())
                .isEqualTo("bo");
        assertThat(issued.post("/api/v1/incidents/" + declared.text("id") + "/severity", "{\"severity\":\"SEV-1\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refuses_a_revoked_key_and_revokes_once() {
        Reply reply = admin.post(PATH, key("cy", "respond"));
        Client issued = service.client(reply.text("key"));
        Reply revoked = admin.delete(PATH + "/" + reply.text("id"));
        Reply again = admin.delete(PATH + "/" + reply.text("id"));

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.text("id")).isEqualTo(reply.text("id"));
        assertThat(revoked.eventIds()).hasSize(1);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.eventIds()).isEmpty();
        assertThat(issued.post("/api/v1/incidents", "{\"title\":\"t\"}").status())
                .isEqualTo(401);
    }

    @Test
    void refuses_another_secret_under_the_same_id() {
        String key = admin.post(PATH, key("di", "respond")).text("key");
        String forged = key.substring(0, key.length() - 43) + "A".repeat(43);

        assertThat(service.client(forged)
                        .post("/api/v1/incidents", "{\"title\":\"t\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void does_not_find_an_unknown_key() {
        for (String id : new String[] {UUID.randomUUID().toString(), "admin"}) {
            assertThat(admin.delete(PATH + "/" + id).code()).isEqualTo("not-found");
        }
    }

    @Test
    void gives_nobody_what_the_issuer_lacks() {
        Client plainAdmin =
                service.client(admin.post(PATH, key("plain", "admin")).text("key"));

        assertThat(plainAdmin.post(PATH, key("p", "publish", "admin")).status()).isEqualTo(201);
        long before = service.events();
        for (String scope :
                new String[] {"approve-cs", "approve-exec", "approve-finance", "legal", "security", "audit"}) {
            Reply reply = plainAdmin.post(PATH, key("p", "read", scope));
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("forbidden");
            assertThat(admin.post(PATH, key("p", scope)).status()).isEqualTo(201);
        }
        assertThat(service.events()).isEqualTo(before + 6);
    }

    @Test
    void refuses_what_is_not_of_its_form() {
        for (String body : new String[] {
            "{}",
            key("p"),
            key("p", "everything"),
            "{\"person\":{\"id\":\"p\"},\"scopes\":[\"read\"]}",
            "{\"person\":{\"id\":\"p\",\"name\":\"P\"},\"scopes\":[\"read\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"}"
        }) {
            Reply reply = admin.post(PATH, body);
            assertThat(reply.status()).as("%s", reply).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("invalid-value");
        }
    }

    @Test
    void lets_a_key_expire() {
        Instant soon = service.part(InstantSource.class).instant().plusSeconds(3600);
        Reply reply = admin.post(
                PATH,
                "{\"person\":{\"id\":\"ex\",\"name\":\"E\"},\"scopes\":[\"respond\"],\"expiresAt\":\"%s\"}"
                        .formatted(soon));

        assertThat(reply.text("expiresAt")).isEqualTo(soon.toString());
        assertThat(service.client(reply.text("key"))
                        .post("/api/v1/incidents", "{\"title\":\"t\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void does_not_show_the_key_again_to_a_repeated_request() {
        String[] once = {"Idempotency-Key", "issue-once"};
        Reply first = admin.post(PATH, key("once", "read"), once);
        Reply again = admin.post(PATH, key("once", "read"), once);

        assertThat(first.body().has("key")).isTrue();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.body().has("key")).isFalse();
    }

    private String stored(Reply reply) {
        return service.database()
                .sql("SELECT payload FROM write.event WHERE stream = ?")
                .param("api-key:" + reply.text("id"))
                .query(String.class)
                .single();
    }

    private static String key(String person, String... scopes) {
        String list = scopes.length == 0 ? "" : "\"" + String.join("\",\"", scopes) + "\"";
        return "{\"person\":{\"id\":\"%s\",\"name\":\"N\"},\"scopes\":[%s]}".formatted(person, list);
    }
}
