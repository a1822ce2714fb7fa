package dev.klaxon.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.scenario.StoryHouse.Ending;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Script A, from the declaration to the close. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaasOutageTest {

    private final StoryHouse house = new StoryHouse();
    private final Scenario script;
    private final Ending ending;

    SaasOutageTest() throws IOException {
        script = Scenario.shipped("a-saas-outage");
        ending = house.tell(script);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void is_declared_9_minutes_and_mitigated_72_minutes_after_detection() {
        assertThat(ending.text("status")).isEqualTo("CLOSED");
        assertThat(ending.text("severity")).isEqualTo("SEV-1");
        assertThat(ending.afterDetection("declaredAt")).isEqualTo(Duration.ofMinutes(9));
        assertThat(ending.afterDetection("firstUpdateAt")).isEqualTo(Duration.ofMinutes(20));
        assertThat(ending.afterDetection("diagnosedAt")).isEqualTo(Duration.ofMinutes(50));
        assertThat(ending.afterDetection("containedAt")).isEqualTo(Duration.ofMinutes(50));
        assertThat(ending.afterDetection("mitigatedAt")).isEqualTo(Duration.ofMinutes(72));
        assertThat(ending.afterDetection("resolvedAt")).isEqualTo(Duration.ofMinutes(250));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declared-in-time",
                "first-roles-named",
                "acknowledged-in-time",
                "first-update-in-time",
                "external-cadence-target",
                "external-cadence-limit",
                "first-brief-in-time",
                "executive-cadence-target",
                "diagnosed-in-time",
                "ticket-in-time",
                "hypothesis-timebox-kept",
                "core-roles-before-first-update",
                "evidence-complete",
                "contained-criteria-met",
                "mitigated-criteria-met",
                "resolved-criteria-met",
                "closed-criteria-met",
                "postmortem-booked-in-time"
            })
    void keeps(String rule) {
        assertThat(ending.verdict(rule)).isEqualTo("KEPT");
    }

    @Test
    void keeps_the_hourly_cadence_to_the_minute() {
        assertThat(ending.of("external-cadence-target").path("actual").asInt()).isEqualTo(3_600);
        assertThat(ending.missed()).isEmpty();
    }

    @Test
    void approves_one_credit_and_is_never_reopened() {
        assertThat(Ending.items(ending.incident().path("remedies")))
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.path("kind").asString()).isEqualTo("CREDIT");
                    assertThat(credit.path("state").asString()).isEqualTo("APPROVED");
                    assertThat(credit.path("amount").path("amount").asString()).isEqualTo("4000.00");
                });
        assertThat(ending.types()).doesNotContain("IncidentReopened");
    }

    @Test
    void leaves_no_promise_open_and_no_reminder_behind() {
        assertThat(ending.incident().path("promises").isEmpty()).isTrue();
        assertThat(ending.types()).noneMatch(type -> type.endsWith("BecameOverdue"));
    }

    @Test
    void shows_every_step_on_the_timeline_in_order() {
        assertThat(ending.times()).isSorted();
        assertThat(ending.types())
                .startsWith("IncidentDeclared", "SeverityAssigned", "RoleAssigned")
                .endsWith("SentimentRecorded", "ChurnRiskRecorded", "StatusTransitioned")
                .hasSizeGreaterThanOrEqualTo(script.steps().size());
        assertThat(ending.timeline())
                .allSatisfy(line ->
                        assertThat(line.path("action").asString()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void is_told_once() throws IOException {
        long events = house.house().events();

        assertThat(house.tellAgain(script)).isFalse();
        assertThat(house.house().events()).isEqualTo(events);
    }
}
