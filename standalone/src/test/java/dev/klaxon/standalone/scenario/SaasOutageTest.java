package dev.klaxon.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.RunningHouse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Script A through ordinary commands, from the declaration to the resolution. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaasOutageTest {

    private static final Instant T0 = Instant.parse("2026-03-04T05:00:00Z");

    private final RunningHouse house = RunningHouse.start();
    private final ScenarioRunner runner = ScenarioRunner.of(house.client(), "demo");
    private final Scenario script;
    private JsonNode incident = JsonMapper.shared().createObjectNode();

    SaasOutageTest() throws IOException {
        script = Scenario.shipped("a-saas-outage");
    }

    @BeforeAll
    void tell() throws IOException {
        assertThat(runner.run(script, T0, Pace.atOnce())).isTrue();
        JsonNode found =
                house.list("incidents?source=demo&externalKey=a-saas-outage").getFirst();
        incident = house.query("incidents/" + found.path("id").asString());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void is_declared_9_minutes_and_mitigated_72_minutes_after_detection() {
        assertThat(incident.path("status").asString()).isEqualTo("RESOLVED");
        assertThat(incident.path("severity").asString()).isEqualTo("SEV-1");
        assertThat(afterDetection("declaredAt")).isEqualTo(Duration.ofMinutes(9));
        assertThat(afterDetection("firstUpdateAt")).isEqualTo(Duration.ofMinutes(20));
        assertThat(afterDetection("containedAt")).isEqualTo(Duration.ofMinutes(50));
        assertThat(afterDetection("mitigatedAt")).isEqualTo(Duration.ofMinutes(72));
        assertThat(afterDetection("resolvedAt")).isEqualTo(Duration.ofMinutes(250));
    }

    @Test
    void leaves_no_promise_open() {
        assertThat(incident.path("promises").isEmpty()).isTrue();
    }

    @Test
    void shows_every_step_on_the_timeline_in_order() throws IOException {
        List<JsonNode> timeline = house.list("incidents/%s/timeline".formatted(id()));

        assertThat(timeline)
                .extracting(entry -> Instant.parse(entry.path("occurredAt").asString()))
                .isSorted();
        assertThat(timeline)
                .extracting(entry -> entry.path("type").asString())
                .startsWith("IncidentDeclared", "SeverityAssigned", "RoleAssigned")
                .endsWith("UpdatePublished", "UpdatePublished", "StatusTransitioned")
                .hasSizeGreaterThanOrEqualTo(script.steps().size());
    }

    @Test
    void is_told_once() throws IOException {
        long events = house.events();

        assertThat(runner.run(script, T0.plusSeconds(3_600), Pace.atOnce())).isFalse();
        assertThat(house.events()).isEqualTo(events);
    }

    private Duration afterDetection(String stamp) {
        return Duration.between(
                Instant.parse(incident.path("stamps").path("detectedAt").asString()),
                Instant.parse(incident.path("stamps").path(stamp).asString()));
    }

    private String id() {
        return incident.path("id").asString();
    }
}
