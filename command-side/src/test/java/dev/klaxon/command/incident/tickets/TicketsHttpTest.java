package dev.klaxon.command.incident.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentHttp;
import dev.klaxon.events.incident.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketsHttpTest {

    private final IncidentHttp incident = new IncidentHttp();

    @Test
    void are_returned_for_rework_and_then_accepted_once() {
        String ticket = incident.made("tickets", """
                {"system":"jira","key":"ENG-7","url":"https://jira.example.com/ENG-7","at":"2026-01-02T03:04:05Z"}""");
        String answer = "tickets/" + ticket + "/answer";

        incident.changed(answer, "{\"accepted\":false,\"rework\":\"Steps to reproduce\"}");
        incident.changed(answer, "{\"accepted\":true}");

        incident.refused(answer, "{\"accepted\":true}", 409, "already-answered");
        assertThat(incident.state().work().answersTo(TicketId.parse(ticket)).first())
                .get()
                .extracting(first -> first.event().accepted())
                .isEqualTo(false);
    }

    @Test
    void are_answered_also_after_the_incident_was_called_off() {
        String answer = "tickets/" + incident.made("tickets", "{\"name\":\"Pool\"}") + "/answer";
        incident.changed("cancellation", "{\"reason\":\"A test alert\"}");

        incident.changed(answer, "{\"accepted\":true}");
        incident.refused("tickets", "{\"name\":\"Pool\"}", 409, "incident-not-open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tickets | 400 | invalid-value  | {}
            tickets | 400 | invalid-value  | {"system":"jira"}
            tickets | 400 | invalid-value  | {"key":"ENG-7","url":"jira"}
            tickets | 400 | unknown-field  | {"key":"ENG-7","status":"open"}
            tickets | 422 | time-in-future | {"key":"ENG-7","at":"2999-01-01T00:00:00Z"}
            tickets/00000000-0000-7000-8000-000000000000/answer | 404 | not-found     | {"accepted":true}
            tickets/00000000-0000-7000-8000-000000000000/answer | 400 | invalid-value | {}
            """)
    void are_refused_and_nothing_is_recorded(String path, int status, String code, String body) {
        incident.refused(path, body, status, code);
    }
}
