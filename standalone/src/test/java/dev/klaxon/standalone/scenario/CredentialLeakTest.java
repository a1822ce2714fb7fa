package dev.klaxon.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.client.ServiceClient.Answer;
import dev.klaxon.standalone.scenario.Scenario.Step;
import dev.klaxon.standalone.scenario.StoryHouse.Ending;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Script B, and a twin of it that is late by a minute once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialLeakTest {

    private static final Duration SECOND_UPDATE = Duration.ofHours(3);
    private static final Instant EXFILTRATION_VERIFIED = StoryHouse.T0.plus(Duration.ofMinutes(255));

    private final StoryHouse house = new StoryHouse();
    private final Ending ending;
    private final Ending twin;
    private Answer unverified = new Answer(0, JsonMapper.shared().missingNode());
    private long before;
    private long after;

    CredentialLeakTest() throws IOException {
        Scenario script = Scenario.shipped("b-credential-leak");
        ending = house.tell(script, step -> {
            if (step.equals(EXFILTRATION_VERIFIED)) {
                citeTheUnverified();
            }
        });
        twin = house.tell(lateByAMinute(script));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void runs_as_sev_1_against_the_recommendation_and_keeps_both() {
        assertThat(ending.text("severity")).isEqualTo("SEV-1");
        assertThat(ending.text("recommendedSeverity")).isEqualTo("SEV-0");
        assertThat(ending.incident().path("restricted").asBoolean()).isTrue();
        assertThat(ending.text("status")).isEqualTo("CLOSED");
    }

    @Test
    void engages_legal_and_holds_the_evidence_from_the_start() {
        assertThat(ending.types()).contains("EvidenceHoldPlaced", "IncidentRestricted");
        assertThat(Ending.items(ending.incident().path("roles").path("LEGAL")))
                .singleElement()
                .satisfies(person -> assertThat(person.path("id").asString()).isEqualTo("lea"));
        assertThat(ending.afterDetection("containedAt")).isEqualTo(Duration.ofMinutes(45));
        assertThat(ending.afterDetection("resolvedAt")).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void keeps_a_two_hour_cadence_exactly() {
        assertThat(ending.verdict("external-cadence-limit")).isEqualTo("KEPT");
        assertThat(ending.of("external-cadence-limit").path("actual").asInt()).isEqualTo(7_200);
        assertThat(ending.verdict("external-cadence-target")).isEqualTo("KEPT");
    }

    @Test
    void misses_it_where_one_update_comes_a_minute_late() {
        assertThat(twin.verdict("external-cadence-limit")).isEqualTo("MISSED");
        assertThat(twin.of("external-cadence-limit").path("actual").asInt()).isEqualTo(7_260);
        assertThat(twin.verdict("external-cadence-target")).isEqualTo("MISSED");
    }

    @Test
    void refuses_a_text_that_cites_what_is_not_verified_and_records_nothing() {
        assertThat(unverified.status()).isEqualTo(409);
        assertThat(unverified.body().path("code").asString()).isEqualTo("unverified-fact");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void meets_the_regulatory_deadline() {
        assertThat(ending.verdict("regulatory-deadline-met")).isEqualTo("KEPT");
    }

    /** No exfiltration is claimed by then, and not verified before the next step. */
    private void citeTheUnverified() throws IOException {
        JsonNode incident = house.house()
                .list("incidents?source=story&externalKey=b-credential-leak")
                .getFirst();
        String id = incident.path("id").asString();
        JsonNode claimed = house.house().query("incidents/" + id).path("facts");
        String exfiltration = claimed.path(claimed.size() - 1).path("id").asString();
        before = house.house().events();
        unverified = house.house()
                .client()
                .command(
                        "POST",
                        "incidents/%s/updates".formatted(id),
                        JsonMapper.shared()
                                .readTree("""
                                {"audience": "PUBLIC", "acknowledge": "Tokens were reused.",
                                 "impact": "No data exfiltration confirmed.", "action": "We investigate.",
                                 "factIds": ["%s"], "nextUpdateAt": "%s"}
                                """.formatted(exfiltration, EXFILTRATION_VERIFIED.plusSeconds(3_600))),
                        null);
        after = house.house().events();
    }

    private static Scenario lateByAMinute(Scenario script) {
        List<Step> steps = script.steps().stream()
                .map(step -> step.after().equals(SECOND_UPDATE) && step.call().equals("POST updates")
                        ? new Step(step.after().plusMinutes(1), step.call(), step.actor(), step.keep(), step.body())
                        : step)
                .toList();
        return new Scenario(script.key() + "-late", script.title(), script.people(), steps);
    }
}
