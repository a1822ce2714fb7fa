package dev.klaxon.command.incident.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class RestrictionHttpTest {

    private static final String REASON = "{\"reason\":\"A leak\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared("");

    @Test
    void hides_the_incident_from_others_until_they_are_named_or_it_is_lifted() {
        Client bo = client("bo");
        Client eve = client("eve");

        Reply restricted = admin.post(incident + "/restriction", REASON);
        assertThat(restricted.status()).as("%s", restricted).isEqualTo(200);
        assertThat(admin.post(incident + "/restriction", REASON).eventIds()).isEmpty();
        Reply hidden = bo.post(incident + "/notes", "{\"text\":\"Hello?\"}");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().toString()).doesNotContain(restricted.text("reference"));

        Reply named = admin.post(incident + "/readers", "{\"personId\":\"bo\",\"name\":\"Bo\"}");
        assertThat(named.status()).as("%s", named).isEqualTo(200);
        assertThat(bo.post(incident + "/notes", "{\"text\":\"Hello!\"}").status())
                .isEqualTo(201);
        assertThat(eve.post(incident + "/notes", "{\"text\":\"Hello?\"}").status())
                .isEqualTo(404);

        Reply lifted = admin.send("DELETE", incident + "/restriction", REASON);
        assertThat(lifted.status()).as("%s", lifted).isEqualTo(200);
        assertThat(eve.post(incident + "/notes", "{\"text\":\"Hello!\"}").status())
                .isEqualTo(201);
    }

    @Test
    void is_refused_and_nothing_is_recorded() {
        Client responder = client("bo");

        assertThat(responder.post(incident + "/restriction", REASON).status()).isEqualTo(403);
        assertThat(responder.send("DELETE", incident + "/restriction", REASON).status())
                .isEqualTo(403);
        assertThat(responder
                        .post(incident + "/readers", "{\"personId\":\"bo\",\"name\":\"Bo\"}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post(incident + "/restriction", "{}").code()).isEqualTo("invalid-value");
        assertThat(admin.post(incident + "/readers", "{\"name\":\"Bo\"}").code())
                .isEqualTo("invalid-value");
        assertThat(admin.post(incident + "/readers", "{\"personId\":\" \",\"name\":\"Bo\"}")
                        .code())
                .isEqualTo("invalid-value");
        assertThat(service.eventsOf(incident.substring(incident.lastIndexOf('/') + 1)))
                .isEqualTo(2);
    }

    private Client client(String person) {
        return service.client(admin.post(
                        "/api/v1/api-keys",
                        "{\"person\":{\"id\":\"%s\",\"name\":\"%s\"},\"scopes\":[\"respond\"]}"
                                .formatted(person, person))
                .text("key"));
    }
}
