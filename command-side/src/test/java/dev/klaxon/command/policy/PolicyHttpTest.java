package dev.klaxon.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.store.EventLog;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PolicyHttpTest {

    private static final String PATH = "/api/v1/policies";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final PolicyBook policies = service.part(PolicyBook.class);
    private final ObjectNode document = builtIn();

    /** Other tests of the run count on the default. */
    @AfterEach
    void publish_the_default_again() {
        if (!policies.current().document().equals(Policy.builtIn().document())) {
            assertThat(admin.post(PATH, body(builtIn())).status()).isEqualTo(201);
        }
    }

    @Test
    void publishes_the_next_version() {
        int before = policies.current().version();
        document.put("declareWithinMinutes", 20);

        Reply reply = admin.post(PATH, body(document));

        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(reply.text("id")).isEqualTo(String.valueOf(before + 1));
        assertThat(reply.text("version")).isEqualTo(String.valueOf(before + 1));
        assertThat(reply.etag()).isEqualTo("\"" + (before + 1) + "\"");
        assertThat(reply.body().path("reference").isNull()).isTrue();
        assertThat(reply.eventIds()).hasSize(1);
        assertThat(policies.current().version()).isEqualTo(before + 1);
        assertThat(policies.current().document().declareWithinMinutes()).isEqualTo(20);
        assertThat(policies.at(before).document().declareWithinMinutes()).isEqualTo(15);
    }

    @Test
    void gives_a_version_to_an_unchanged_document_and_the_same_answer_to_a_repeated_request() {
        String[] once = {"Idempotency-Key", "publish-once"};
        Reply first = admin.post(PATH, body(document), once);
        Reply again = admin.post(PATH, body(document), once);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(policies.current().version())
                .isEqualTo(first.body().get("version").asInt());
    }

    @Test
    void numbers_versions_without_gaps_when_published_at_once() throws Exception {
        int before = policies.current().version();
        Callable<Reply> publishing = () -> admin.post(PATH, body(document));
        List<Future<Reply>> replies;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            replies = threads.invokeAll(List.of(publishing, publishing, publishing, publishing));
        }

        assertThat(replies)
                .extracting(reply -> reply.get().body().get("version").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + 4).boxed().toList());
    }

    @Test
    void refuses_a_version_made_from_an_older_one() {
        long before = service.eventsOf("policy");

        Reply reply = admin.post(PATH, body(document), "If-Match", "\"" + (before + 7) + "\"");

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.code()).isEqualTo("stale-version");
        assertThat(service.eventsOf("policy")).isEqualTo(before);
        assertThat(admin.post(PATH, body(document), "If-Match", "\"" + before + "\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refuses_a_policy_that_contradicts_itself_with_every_fault_at_once() {
        long before = service.events();
        ((ArrayNode) document.at("/clocks")).remove(1);
        ((ObjectNode) document.at("/clocks/0")).put("cadenceTargetMinutes", 180).put("firstUpdateMinutes", 150);
        ((ObjectNode) document.at("/approvals/1")).put("upTo", 500);
        ((ObjectNode) document.at("/calendar")).put("zone", "Mars/Olympus");
        ((ArrayNode) document.at("/texts/roleCards")).remove(0);
        ((ObjectNode) document.at("/texts/templates/2")).put("body", " ");

        Reply reply = admin.post(PATH, body(document));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("policy-invalid");
        assertThat(reply.body().get("errors"))
                .extracting(error -> error.get("pointer").asText() + " "
                        + error.get("detail").asText())
                .containsExactly(
                        "/document/clocks SEV-1 has no clocks",
                        "/document/clocks/0/cadenceTargetMinutes is beyond the limit of 120",
                        "/document/clocks/0/firstUpdateMinutes is beyond the cadence's limit of 120",
                        "/document/approvals/1/upTo must be above the 1000 of the band before",
                        "/document/calendar/zone 'Mars/Olympus' is no IANA time zone",
                        "/document/texts/roleCards INCIDENT_COMMANDER has no card",
                        "/document/texts/templates/2/body must not be blank");
        assertThat(service.events()).isEqualTo(before);
    }

    @Test
    void refuses_what_is_not_of_its_form_with_every_fault_at_once() {
        long before = service.events();
        document.put("declareWithinMinutes", "soon").remove("targets");
        ((ObjectNode) document.at("/clocks/0")).put("severity", "SEV-7");

        Reply reply = admin.post(PATH, body(document));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid-value");
        assertThat(reply.body().get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactlyInAnyOrder(
                        "/document/declareWithinMinutes", "/document/clocks/0/severity", "/document/targets");
        assertThat(service.events()).isEqualTo(before);
    }

    @Test
    void is_for_admins_only() {
        String key = admin.post(
                        "/api/v1/api-keys",
                        "{\"person\":{\"id\":\"ic\",\"name\":\"I\"},\"scopes\":[\"read\",\"command\"]}")
                .text("key");
        long before = service.events();

        assertThat(service.client(key).post(PATH, body(document)).status()).isEqualTo(403);
        assertThat(service.events()).isEqualTo(before);
    }

    @Test
    void is_seen_by_every_node_at_once() {
        PolicyBook elsewhere = new PolicyBook(
                service.part(EventLog.class), service.part(ShortStreams.class), service.part(InstantSource.class));
        int before = elsewhere.current().version();
        document.put("declareWithinMinutes", 25);

        admin.post(PATH, body(document));

        assertThat(elsewhere.at(before + 1).document().declareWithinMinutes()).isEqualTo(25);
        assertThat(elsewhere.current().version()).isEqualTo(before + 1);
        assertThatThrownBy(() -> elsewhere.at(before + 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> elsewhere.at(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void judges_an_incident_by_the_version_in_force_when_it_was_declared() {
        String old = admin.declared(",\"severity\":\"SEV-1\",\"rationale\":\"r\"");
        for (JsonNode clocks : document.get("clocks")) {
            if (clocks.get("severity").asText().equals("SEV-1")) {
                ((ObjectNode) clocks)
                        .put("firstUpdateMinutes", 20)
                        .put("cadenceTargetMinutes", 20)
                        .put("cadenceLimitMinutes", 30);
            }
        }
        int version = admin.post(PATH, body(document)).body().get("version").asInt();
        String young = admin.declared(",\"severity\":\"SEV-1\",\"rationale\":\"r\"");

        String inAnHour = "{\"audience\":\"PUBLIC\",\"acknowledge\":\"We know\",\"impact\":\"Slow\","
                + "\"action\":\"Looking\",\"nextUpdateAt\":\"%s\"}"
                        .formatted(service.part(InstantSource.class).instant().plusSeconds(3600));
        assertThat(admin.post(old + "/updates", inAnHour).status()).isEqualTo(201);
        Reply refused = admin.post(young + "/updates", inAnHour);
        assertThat(refused.code()).isEqualTo("promise-beyond-limit");
        assertThat(declaredUnder(young)).isEqualTo(version);
        assertThat(declaredUnder(old)).isEqualTo(version - 1);
    }

    private int declaredUnder(String incident) {
        return service.database()
                .sql(
                        "SELECT (payload::json ->> 'policyVersion')::int FROM write.event WHERE stream = ? AND sequence = 0")
                .param(incident.substring(incident.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }

    private static String body(ObjectNode document) {
        return "{\"document\":%s,\"note\":\"because\"}".formatted(document);
    }

    /** The default as the service answers it. */
    private ObjectNode builtIn() {
        try {
            String answered = service.part(JsonMapper.class)
                    .writeValueAsString(Policy.builtIn().document());
            return (ObjectNode) new ObjectMapper().readTree(answered);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
