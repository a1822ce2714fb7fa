package dev.klaxon.command.incident.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionHttpTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final Reply incident = admin.post("/api/v1/incidents", "{\"title\":\"Checkout fails\"}");
    private final String path = "/api/v1/incidents/" + incident.text("id");

    @Test
    void corrects_a_note_also_when_all_is_over() {
        Reply note = admin.post(path + "/notes", "{\"text\":\"Seen at ten\"}");
        admin.post(path + "/cancellation", "{\"reason\":\"A false alarm\"}");

        Reply corrected = correct(note.eventIds().getFirst(), "text", "Seen at eleven");

        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
        assertThat(corrected.text("id")).isEqualTo(incident.text("id"));
        assertThat(corrected.eventIds()).hasSize(1);
        Reply again = correct(note.eventIds().getFirst(), "text", "Seen at eleven");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.eventIds()).isEmpty();
        assertThat(again.text("position")).isNotEmpty();
    }

    @Test
    void refuses_what_cannot_be_corrected_and_records_nothing() {
        long before = service.eventsOf(incident.text("id"));
        String declaration = incident.eventIds().getFirst();

        Reply fixed = correct(declaration, "reference", "INC-0000");
        Reply formless = correct(declaration, "detectedAt", "early");
        Reply future = correct(declaration, "detectedAt", "2999-01-01T00:00:00Z");
        Reply unknown = correct(UUID.randomUUID().toString(), "title", "x");
        Reply blank = correct(declaration, "title", " ");

        assertThat(fixed.status()).isEqualTo(422);
        assertThat(fixed.code()).isEqualTo("field-not-correctable");
        assertThat(formless.code()).isEqualTo("field-not-correctable");
        assertThat(future.code()).isEqualTo("time-in-future");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(blank.code()).isEqualTo("invalid-value");
        assertThat(service.eventsOf(incident.text("id"))).isEqualTo(before);
    }

    @Test
    void finds_no_event_of_another_incident() {
        Reply other = admin.post("/api/v1/incidents", "{\"title\":\"Another\"}");

        assertThat(correct(other.eventIds().getFirst(), "title", "Mine").status())
                .isEqualTo(404);
    }

    private Reply correct(String eventId, String field, String value) {
        return admin.post(
                path + "/corrections",
                "{\"eventId\":\"%s\",\"field\":\"%s\",\"value\":\"%s\",\"reason\":\"The log says so\"}"
                        .formatted(eventId, field, value));
    }
}
