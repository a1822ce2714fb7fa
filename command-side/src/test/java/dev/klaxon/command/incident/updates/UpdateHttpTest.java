package dev.klaxon.command.incident.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class UpdateHttpTest {

    private static final String TEXTS =
            "\"acknowledge\":\"We know\",\"impact\":\"Checkout fails\",\"action\":\"We look\"";
    private static final String REGULAR = "{\"audience\":\"PUBLIC\"," + TEXTS + "}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared(",\"severity\":\"SEV-3\",\"rationale\":\"Small\"");

    @Test
    void answers_201_with_the_id_of_the_update() {
        Reply reply = publish(REGULAR);

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(incident).endsWith(reply.text("incidentId"));
        assertThat(reply.text("id")).isNotEqualTo(reply.text("incidentId"));
        assertThat(reply.eventIds()).hasSize(1);
        assertThat(reply.body().at("/warnings/0/code").asText()).isEqualTo("roles-missing");
    }

    @Test
    void takes_every_field() {
        Reply reply = publish("""
                {"audience":"CUSTOMER","kind":"RESOLUTION",%s,"nextUpdateAt":"2026-01-02T05:00:00Z",
                 "workaround":"Pay by invoice","customerSteps":"Reload the page","risks":["It may be slow"],
                 "eta":{"at":"2026-01-02T06:00:00Z","confidence":"HIGH"},"commitments":["CREDIT","CONTRACT"],
                 "factIds":[],"approvalId":"019b7a3e-5b8e-7000-8000-000000000002","overrideReason":"Nobody else is awake",
                 "causeState":"KNOWN","cause":"A bad release",
                 "impactWindow":{"from":"2026-01-02T03:00:00Z","to":"2026-01-02T04:00:00Z"},
                 "prevention":"Smaller releases","occurredAt":"2026-01-02T04:30:00Z","precision":"MINUTE"}
                """.formatted(TEXTS));

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(reply.body().findValuesAsText("code")).contains("commitment-overridden");
    }

    @Test
    void refuses_to_cite_what_is_no_fact_of_the_incident() {
        refused("""
                {"audience":"INTERNAL",%s,"factIds":["019b7a3e-5b8e-7000-8000-000000000001"]}
                """.formatted(TEXTS), 409, "unverified-fact");
    }

    @Test
    void answers_for_what_makes_an_update_complete_before_all_other_faults() {
        refused("{}", 422, "update-incomplete");
        refused("{\"audience\":7,\"risks\":7}", 422, "update-incomplete");
        refused(
                "{\"audience\":\"PUBLIC\",\"acknowledge\":\"We know\",\"action\":\"We look\"}",
                422,
                "update-incomplete");
        refused(REGULAR.replace("\"Checkout fails\"", "\" \""), 422, "update-incomplete");
        refused(REGULAR.replace("\"Checkout fails\"", "7"), 422, "update-incomplete");
        refused(REGULAR.replace("\"Checkout fails\"", "null"), 422, "update-incomplete");
        refused(resolution("\"causeState\":\"GUESSED\""), 422, "update-incomplete");
        refused(resolution("\"impactWindow\":{\"from\":\"yesterday\"}"), 422, "update-incomplete");
        refused(resolution("\"causeState\":\"UNDER_INVESTIGATION\""), 422, "update-incomplete");
    }

    @Test
    void names_every_gap_of_an_update_that_does_not_say_what_is_going_on() {
        assertThat(publish("{\"audience\":\"PUBLIC\",\"impact\":\" \"}")
                        .body()
                        .path("errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/acknowledge", "/impact", "/action");
    }

    @Test
    void refuses_what_is_not_of_its_form() {
        refused("{" + TEXTS + "}", 400, "invalid-value");
        refused(REGULAR.replace("PUBLIC", "EVERYBODY"), 400, "invalid-value");
        refused(REGULAR.replace("We know", "x".repeat(20_001)), 400, "invalid-value");
        refused(with("\"nextUpdateAt\":\"in an hour\""), 400, "invalid-value");
        refused(with("\"eta\":{\"at\":\"2026-01-02T06:00:00Z\"}"), 400, "invalid-value");
        refused(with("\"commitments\":[\"LOVE\"]"), 400, "invalid-value");
        refused(with("\"nextUpdate\":1"), 400, "unknown-field");
    }

    @Test
    void takes_the_label_of_a_source_from_imports_only() {
        refused(with("\"sourceStatus\":\"Investigating\""), 400, "unknown-field");
    }

    @Test
    void refuses_a_commitment_by_one_who_does_not_command() {
        refused(with("\"commitments\":[\"CREDIT\"]"), 409, "commitment-needs-approval");
    }

    @Test
    void refuses_a_key_without_the_scope() {
        Reply key = admin.post("/api/v1/api-keys", """
                {"person":{"id":"cy","name":"Cy"},"scopes":["read","respond","command"]}""");

        Reply reply = service.client(key.text("key")).post(incident + "/updates", REGULAR);

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void answers_a_repeated_request_with_the_first_receipt() {
        Reply first = admin.post(incident + "/updates", REGULAR, "Idempotency-Key", incident);
        Reply again = admin.post(incident + "/updates", REGULAR, "Idempotency-Key", incident);

        assertThat(again).isEqualTo(first);
    }

    private static String with(String field) {
        return REGULAR.replace("{", "{" + field + ",");
    }

    private static String resolution(String field) {
        return REGULAR.replace("{", "{\"kind\":\"RESOLUTION\"," + field + ",");
    }

    private Reply publish(String body) {
        return admin.post(incident + "/updates", body);
    }

    private void refused(String body, int status, String code) {
        long before = service.events();
        Reply reply = publish(body);

        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(service.events()).isEqualTo(before);
    }
}
