package dev.klaxon.command.incident.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class DeclarationHttpTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();

    @Test
    void answers_201_with_a_receipt_and_where_it_is() {
        Reply reply = admin.post("/api/v1/incidents", "{\"title\":\"Checkout fails\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.location()).isEqualTo("/api/v1/incidents/" + reply.text("id"));
        assertThat(reply.text("incidentId")).isEqualTo(reply.text("id"));
        assertThat(reply.text("reference")).matches("INC-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(reply.eventIds()).hasSize(2);
        assertThat(reply.body().path("version").asLong()).isEqualTo(2);
        assertThat(reply.etag()).isEqualTo("\"2\"");
        assertThat(reply.text("position")).isNotBlank();
        assertThat(reply.body().at("/warnings/0/code").asText()).isEqualTo("impact-unknown");
        assertThat(service.eventsOf(reply.text("id"))).isEqualTo(2);
    }

    @Test
    void takes_every_field() {
        Reply reply = admin.post("/api/v1/incidents", """
                {"title":"Checkout fails","summary":"Cards are refused",
                 "impact":{"sessionsAffectedPercent":12.5,"revenueAtRisk":{"amount":"5000.00","currency":"EUR"},
                           "dataRisk":"NONE","regions":["eu-1"],"summary":"Payments"},
                 "severity":"SEV-2","rationale":"A quiet hour",
                 "services":[{"name":"checkout"},{"name":"checkout"}],
                 "accounts":[{"accountId":"a-1","name":"Acme","tier":"strategic",
                              "arr":{"amount":"100.00","currency":"EUR"},"segment":"enterprise"}],
                 "firstHypothesis":"A bad certificate","detectedAt":"2026-01-02T03:04:05Z",
                 "startedAt":"2026-01-02T03:00:00Z","incidentCommander":{"id":"every-field","name":"Ana"},
                 "channel":{"kind":"slack","url":"https://chat.example.com/inc"},"drill":true,"restricted":true,
                 "source":"monitor","externalKey":"every-field","currency":"EUR",
                 "occurredAt":"2026-01-02T03:05:00Z","precision":"MINUTE"}
                """);

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(reply.eventIds()).hasSize(10);
        assertThat(reply.body().path("warnings")).isEmpty();
    }

    @Test
    void refuses_a_sum_in_another_currency() {
        refused("""
                {"title":"t","impact":{"revenueAtRisk":{"amount":"1.00","currency":"EUR"}}}""", 400, "invalid-value");
        refused("""
                {"title":"t","currency":"EUR","accounts":[{"accountId":"a","arr":{"amount":"1","currency":"USD"}}]}""", 400, "invalid-value");
    }

    @Test
    void refuses_what_is_not_of_its_form() {
        refused("{}", 400, "invalid-value");
        refused("{\"title\":\"\"}", 400, "invalid-value");
        refused("{\"title\":\"%s\"}".formatted("x".repeat(201)), 400, "invalid-value");
        refused("{\"title\":\"t\",\"titel\":1}", 400, "unknown-field");
        refused("{\"title\":\"t\",\"severity\":\"SEV-9\"}", 400, "invalid-value");
        refused("{\"title\":\"t\",\"currency\":\"XYZ\"}", 400, "invalid-value");
        refused("{\"title\":\"t\",\"channel\":{\"kind\":\"x\",\"url\":\"javascript:alert(1)\"}}", 400, "invalid-value");
        refused("{\"title\":\"t\",\"impact\":{\"customersAffectedPercent\":101}}", 400, "invalid-value");
        refused("{\"title\":\"t\"", 400, "malformed-json");
    }

    @Test
    void refuses_times_in_the_future() {
        refused("{\"title\":\"t\",\"detectedAt\":\"2999-01-01T00:00:00Z\"}", 422, "time-in-future");
        refused("{\"title\":\"t\",\"startedAt\":\"2999-01-01T00:00:00Z\"}", 422, "time-in-future");
        refused("{\"title\":\"t\",\"occurredAt\":\"2999-01-01T00:00:00Z\"}", 422, "time-in-future");
    }

    @Test
    void refuses_another_severity_than_recommended_without_a_rationale() {
        refused("""
                {"title":"t","severity":"SEV-3","impact":{"dataRisk":"CONFIRMED"}}""", 422, "rationale-missing");
    }

    @Test
    void refuses_an_external_key_twice_and_keeps_sources_apart() {
        String first = "{\"title\":\"t\",\"source\":\"one\",\"externalKey\":\"k-1\"}";
        assertThat(admin.post("/api/v1/incidents", first).status()).isEqualTo(201);

        refused(first, 409, "duplicate-external-key");
        assertThat(admin.post("/api/v1/incidents", "{\"title\":\"t\",\"source\":\"two\",\"externalKey\":\"k-1\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void answers_a_repeated_request_with_the_first_receipt_and_place() {
        String[] key = {"Idempotency-Key", "declare-once"};
        Reply first = admin.post("/api/v1/incidents", "{\"title\":\"Once\"}", key);
        Reply again = admin.post("/api/v1/incidents", "{\"title\":\"Once\"}", key);

        assertThat(again).isEqualTo(first);
        assertThat(service.eventsOf(first.text("id"))).isEqualTo(2);
    }

    private void refused(String body, int status, String code) {
        long before = service.events();
        Reply reply = admin.post("/api/v1/incidents", body);

        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(service.events()).isEqualTo(before);
    }
}
