package dev.klaxon.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsHttpTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private String incident = "";

    @BeforeEach
    void declare() {
        incident = admin.declared("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | impact           | 200 | {"customersAffected":12,"regions":["eu"],"workaroundAvailable":false}
            POST | impact           | 200 | {"revenueAtRisk":{"amount":"5.00","currency":"USD"},"summary":"Orders"}
            POST | severity         | 200 | {"severity":"SEV-1","provisional":true}
            POST | acknowledgements | 200 | {}
            POST | acknowledgements | 200 |
            POST | acknowledgements | 200 | {"responder":{"id":"bo","name":"Bo"},"occurredAt":"2026-01-02T03:04:05Z"}
            PUT  | channel          | 200 | {"kind":"slack","url":"https://chat.example.com/1"}
            POST | services         | 200 | {"name":"checkout"}
            POST | accounts         | 200 | {"accountId":"a-1","name":"Acme","arr":{"amount":"1.00","currency":"USD"}}
            POST | decisions        | 201 | {"question":"q","options":["a"],"choice":"a","riskNotes":"r",\
            "reversible":true,"decider":{"id":"bo","name":"Bo"}}
            POST | mitigations      | 201 | {"kind":"HOTFIX","description":"d","riskNotes":"r","rollbackPlan":"p",\
            "reversible":false}
            POST | evidence         | 201 | {"kind":"LOG","title":"t","text":"a line","personalData":true,"region":"eu"}
            POST | notes            | 201 | {"text":"Seen","result":"Nothing"}
            """)
    void are_recorded(String method, String path, int status, String body) {
        Reply reply = admin.send(method, incident + "/" + path, body);

        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.eventIds()).hasSize(1);
        assertThat(events()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | impact       | 400 | invalid-value  | {}
            POST | impact       | 400 | invalid-value  | {"occurredAt":"2026-01-02T03:04:05Z"}
            POST | impact       | 400 | invalid-value  | {"customersAffected":-1}
            POST | impact       | 400 | invalid-value  | {"revenueAtRisk":{"amount":"5.00","currency":"EUR"}}
            POST | severity     | 400 | invalid-value  | {"severity":"high"}
            POST | severity     | 409 | severity-unchanged | {"severity":"SEV-2","provisional":true}
            PUT  | channel      | 400 | invalid-value  | {"kind":"slack"}
            PUT  | channel      | 400 | invalid-value  | {"kind":"slack","url":"chat"}
            POST | services     | 400 | invalid-value  | {"name":""}
            POST | services     | 400 | unknown-field  | {"name":"a","nam":"b"}
            POST | accounts     | 400 | invalid-value  | {"name":"Acme"}
            POST | decisions    | 400 | invalid-value  | {"question":"q","choice":"a","riskNotes":"r","reversible":true,\
            "decider":{"id":"bo","name":"Bo"}}
            POST | mitigations  | 400 | invalid-value  | {"kind":"PRAYER","description":"d","riskNotes":"r",\
            "rollbackPlan":"p","reversible":false}
            POST | mitigations/00000000-0000-7000-8000-000000000000/outcome | 404 | not-found | \
            {"outcome":"FAILED","result":"r"}
            POST | evidence     | 400 | invalid-value  | {"kind":"LOG","title":"t","uri":"s3://a"}
            POST | evidence     | 400 | invalid-value  | {"kind":"LOG","title":"t","uri":"s3://a","sha256":"12"}
            POST | evidence     | 422 | evidence-empty | {"kind":"LOG","title":"t"}
            POST | notes        | 400 | invalid-value  | {"text":" "}
            POST | notes        | 422 | time-in-future | {"text":"a","occurredAt":"2999-01-01T00:00:00Z"}
            """)
    void are_refused_and_nothing_is_recorded(String method, String path, int status, String code, String body) {
        Reply reply = admin.send(method, incident + "/" + path, body);

        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(events()).isEqualTo(2);
        assertThat(admin.post(incident + "/notes", "{\"text\":\"Next\"}")
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void lead_from_a_mitigation_to_its_one_outcome() {
        String begun = admin.post(
                        incident + "/mitigations",
                        "{\"kind\":\"HOTFIX\",\"description\":\"d\",\"riskNotes\":\"r\",\"rollbackPlan\":\"p\","
                                + "\"reversible\":false}")
                .text("id");
        String outcome = incident + "/mitigations/" + begun + "/outcome";

        Reply ended = admin.post(outcome, "{\"outcome\":\"PARTIAL\",\"result\":\"Half of it\"}");
        Reply again = admin.post(outcome, "{\"outcome\":\"PARTIAL\",\"result\":\"Half of it\"}");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.text("id")).isEqualTo(begun);
        assertThat(again.code()).isEqualTo("already-answered");
        assertThat(events()).isEqualTo(4);
    }

    private long events() {
        return service.eventsOf(incident.substring(incident.lastIndexOf('/') + 1));
    }
}
