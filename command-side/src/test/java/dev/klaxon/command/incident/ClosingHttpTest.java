package dev.klaxon.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of customers and of what remains, and the way to CLOSED. */
class ClosingHttpTest {

    private static final String CLOSE = "{\"to\":\"CLOSED\",\"statement\":\"All is settled\"}";
    private static final String NOTHING_REMAINS = "{\"none\":true,\"reason\":\"Nothing to do\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared("""
            ,"severity":"SEV-3","rationale":"Small","accounts":[{"accountId":"acme"},{"accountId":"globex"}]""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            customer-confirmations | 201 | {"accountId":"acme","by":"Jo","satisfied":true}
            sentiment              | 201 | {"accountId":"acme","sentiment":-2}
            churn-risk             | 201 | {"accountId":"acme","risk":"HIGH"}
            csat                   | 201 | {"accountId":"acme","score":10,"scale":"0-10"}
            csat                   | 201 | {"accountId":"acme","score":5,"scale":"1-5"}
            recovery-plan          | 200 | {"milestones":[{"title":"t","owner":{"id":"bo","name":"Bo"},\
            "dueOn":"2026-02-01"}]}
            regulatory-deadlines   | 201 | {"jurisdiction":"EU","duty":"Tell","dueAt":"2026-01-05T00:00:00Z"}
            handoff                | 200 | {"none":true,"reason":"Nothing to do"}
            handoff                | 200 | {"communicationPlan":"Weekly","items":[{"title":"t","owner":{"id":"bo",\
            "name":"Bo"},"dueOn":"2026-02-01","acceptanceCriteria":"It holds"}]}
            """)
    void is_recorded(String path, int status, String body) {
        Reply reply = admin.post(incident + "/" + path, body);

        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.eventIds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            customer-confirmations | 400 | invalid-value | {"accountId":"acme","by":"Jo"}
            customer-confirmations | 400 | invalid-value | {"accountId":"initech","by":"Jo","satisfied":true}
            sentiment              | 400 | invalid-value | {"accountId":"acme","sentiment":3}
            sentiment              | 400 | invalid-value | {"accountId":"acme","sentiment":-3}
            sentiment              | 400 | invalid-value | {"accountId":"acme","sentiment":0.5}
            sentiment              | 400 | invalid-value | {"sentiment":1}
            churn-risk             | 400 | invalid-value | {"accountId":"acme","risk":"SOME"}
            csat                   | 400 | invalid-value | {"accountId":"acme","score":6,"scale":"1-5"}
            csat                   | 400 | invalid-value | {"accountId":"acme","score":6,"scale":"1-7"}
            csat                   | 400 | invalid-value | {"accountId":"acme","score":6}
            recovery-plan          | 400 | invalid-value | {"milestones":[]}
            recovery-plan          | 400 | invalid-value | {"milestones":[{"title":"t","dueOn":"2026-02-01"}]}
            regulatory-deadlines   | 400 | invalid-value | {"jurisdiction":"EU","duty":"Tell"}
            regulatory-deadlines/00000000-0000-7000-8000-000000000000/met | 400 | invalid-value | {"evidenceIds":[]}
            handoff                | 422 | handoff-incomplete | {}
            handoff                | 422 | handoff-incomplete | {"none":true}
            handoff                | 422 | handoff-incomplete | {"none":"yes","reason":"r"}
            handoff                | 422 | handoff-incomplete | {"communicationPlan":"p","items":[{"title":"t"}]}
            handoff                | 422 | handoff-incomplete | {"communicationPlan":"p","items":[{"title":"t",\
            "owner":{"id":"bo","name":"Bo"},"dueOn":"soon","acceptanceCriteria":"c"}]}
            handoff                | 422 | handoff-incomplete | {"communicationPlan":"p","items":[{"title":"t",\
            "owner":{"id":"bo"},"dueOn":"2026-02-01","acceptanceCriteria":"c"}]}
            handoff                | 400 | unknown-field | {"none":true,"reason":"r","because":"b"}
            """)
    void is_refused_and_nothing_is_recorded(String path, int status, String code, String body) {
        refused(path, body, status, code);
    }

    @Test
    void leads_from_a_deadline_to_the_one_time_it_is_met() {
        String deadline = admin.post(
                        incident + "/regulatory-deadlines",
                        "{\"jurisdiction\":\"EU\",\"duty\":\"Tell\",\"dueAt\":\"2026-01-05T00:00:00Z\"}")
                .text("id");
        String met = "{\"evidenceIds\":[\"%s\"]}".formatted(attach("DOCUMENT"));

        Reply first = admin.post(incident + "/regulatory-deadlines/" + deadline + "/met", met);

        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(first.text("id")).isEqualTo(deadline);
        refused("regulatory-deadlines/" + deadline + "/met", met, 409, "already-answered");
        refused("regulatory-deadlines/00000000-0000-7000-8000-000000000000/met", met, 404, "not-found");
    }

    @Test
    void goes_the_whole_way_to_closed_and_takes_late_words_then() {
        attach("LOG");
        done("transitions", "{\"to\":\"CONTAINED\",\"statement\":\"No new errors\"}");
        attach("VALIDATION");
        done("transitions", "{\"to\":\"RESOLVED\",\"statement\":\"Checked\"}");
        Reply early = refused("transitions", CLOSE, 409, "exit-criteria-not-met");
        assertThat(early.body().path("missing"))
                .extracting(missing -> missing.path("criterion").asText())
                .containsExactly("remedy-decision", "remedy-decision", "remediation-handed-off");
        String remedy = admin.post(
                        incident + "/remedies",
                        "{\"kind\":\"EXECUTIVE_CALL\",\"accountId\":\"acme\",\"basis\":\"Goodwill\"}")
                .text("id");
        Reply key = admin.post("/api/v1/api-keys", """
                {"person":{"id":"cy","name":"Cy"},"scopes":["read","approve-cs"]}""");
        service.client(key.text("key"))
                .post(incident + "/remedies/" + remedy + "/decision", "{\"decision\":\"APPROVE\",\"comment\":\"Yes\"}");
        done("remedies/waiver", "{\"accountIds\":[\"globex\"],\"reason\":\"Not harmed\"}");
        done("handoff", NOTHING_REMAINS);

        done("transitions", CLOSE);

        done("sentiment", "{\"accountId\":\"acme\",\"sentiment\":2}");
        done("recovery-plan", """
                {"milestones":[{"title":"t","owner":{"id":"bo","name":"Bo"},"dueOn":"2026-02-01"}]}""");
        refused("handoff", NOTHING_REMAINS, 409, "incident-not-open");
        refused("remedies/waiver", "{\"accountIds\":[\"acme\"],\"reason\":\"r\"}", 409, "incident-not-open");
    }

    private String attach(String kind) {
        Reply reply =
                admin.post(incident + "/evidence", "{\"kind\":\"%s\",\"title\":\"t\",\"text\":\"x\"}".formatted(kind));
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return reply.text("id");
    }

    private void done(String path, String body) {
        Reply reply = admin.post(incident + "/" + path, body);
        assertThat(reply.status()).as("%s", reply).isBetween(200, 201);
    }

    private Reply refused(String path, String body, int status, String code) {
        long before = service.events();
        Reply reply = admin.post(incident + "/" + path, body);

        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(service.events()).isEqualTo(before);
        return reply;
    }
}
