package dev.klaxon.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.scenario.StoryHouse.Ending;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Script C, titled P1 and run as SEV-2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntegrationFailureTest {

    private final StoryHouse house = new StoryHouse();
    private final Ending ending;

    IntegrationFailureTest() throws IOException {
        ending = house.tell(Scenario.shipped("c-integration-failure"));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void is_resolved_36_hours_after_detection_once_the_customer_confirms() {
        assertThat(ending.text("severity")).isEqualTo("SEV-2");
        assertThat(ending.text("status")).isEqualTo("CLOSED");
        assertThat(ending.afterDetection("resolvedAt")).isEqualTo(Duration.ofHours(36));
        assertThat(ending.types().indexOf("CustomerConfirmed"))
                .isLessThan(ending.types().lastIndexOf("UpdatePublished"));
    }

    @Test
    void is_acknowledged_within_the_hour_and_has_its_ticket_within_a_business_day() {
        assertThat(ending.verdict("acknowledged-in-time")).isEqualTo("KEPT");
        assertThat(ending.verdict("ticket-in-time")).isEqualTo("KEPT");
    }

    @Test
    void tells_the_customer_every_two_hours_through_the_night() {
        assertThat(ending.verdict("external-cadence-target")).isEqualTo("KEPT");
        assertThat(ending.verdict("external-cadence-limit")).isEqualTo("KEPT");
        assertThat(ending.types()).filteredOn("UpdatePublished"::equals).hasSize(19);
    }

    @Test
    void ends_with_a_recovery_plan_and_a_decided_remedy() {
        assertThat(ending.types()).contains("RecoveryPlanAgreed", "RemedyApproved", "CsatRecorded");
        assertThat(ending.verdict("closed-criteria-met")).isEqualTo("KEPT");
    }
}
