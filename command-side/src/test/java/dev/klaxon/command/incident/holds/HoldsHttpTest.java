package dev.klaxon.command.incident.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldsHttpTest {

    private static final String REASON = "{\"reason\":\"A court may ask\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared("");

    @Test
    void are_placed_with_an_id_of_their_own() {
        Reply placed = admin.post(incident + "/evidence/holds", REASON);

        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        assertThat(placed.text("incidentId")).isEqualTo(stream());
        assertThat(placed.text("id")).isNotEqualTo(stream());
        assertThat(placed.eventIds()).hasSize(1);
    }

    @Test
    void are_for_the_scope_legal_alone() {
        Client deputy = service.client(admin.post(
                        "/api/v1/api-keys",
                        "{\"person\":{\"id\":\"bo\",\"name\":\"Bo\"},\"scopes\":[\"admin\",\"security\"]}")
                .text("key"));
        String placed = admin.post(incident + "/evidence/holds", REASON).text("id");

        assertThat(deputy.post(incident + "/evidence/holds", REASON).status()).isEqualTo(403);
        assertThat(deputy.send("DELETE", incident + "/evidence/holds/" + placed, REASON)
                        .status())
                .isEqualTo(403);
        assertThat(service.eventsOf(stream())).isEqualTo(3);
    }

    @Test
    void are_refused_and_nothing_is_recorded() {
        String placed = admin.post(incident + "/evidence/holds", REASON).text("id");

        assertThat(admin.post(incident + "/evidence/holds", "{}").code()).isEqualTo("invalid-value");
        assertThat(admin.send("DELETE", incident + "/evidence/holds/" + UUID.randomUUID(), REASON)
                        .code())
                .isEqualTo("not-found");
        Reply silent = admin.send("DELETE", incident + "/evidence/holds/" + placed, null);
        assertThat(silent.code()).isEqualTo("invalid-value");
        assertThat(silent.body().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/reason");
        Reply own = admin.send("DELETE", incident + "/evidence/holds/" + placed, REASON);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.code()).isEqualTo("own-hold");
        assertThat(service.eventsOf(stream())).isEqualTo(3);
    }

    private String stream() {
        return incident.substring(incident.lastIndexOf('/') + 1);
    }
}
