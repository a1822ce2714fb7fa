package dev.klaxon.command.incident.recoveryplan;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.RESOLVED;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Milestone;
import dev.klaxon.events.incident.RecoveryPlanAgreed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryPlanTest {

    private static final Text CALL = Text.of("Weekly call");
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void is_agreed_on_also_after_it_was_closed() {
        incident.given(at(5).moved(RESOLVED, CLOSED))
                .when(new AgreeRecoveryPlan(List.of(new AgreeRecoveryPlan.RecoveryStep(CALL, BO, DAY))))
                .then(new RecoveryPlanAgreed(INCIDENT, List.of(new Milestone(CALL, BO, DAY)), incident.claim()));
    }

    @Test
    void is_imported_as_bare_as_it_is() {
        incident.imported("p-1")
                .when(told(AgreeRecoveryPlan.class))
                .then(new RecoveryPlanAgreed(INCIDENT, List.of(), incident.claim()));
    }

    @Test
    void is_imported_with_steps_of_which_little_is_known() {
        AgreeRecoveryPlan.RecoveryStep step = told(AgreeRecoveryPlan.RecoveryStep.class, "title", CALL);
        incident.imported("p-1")
                .when(told(AgreeRecoveryPlan.class, "milestones", List.of(step)))
                .then(new RecoveryPlanAgreed(INCIDENT, List.of(new Milestone(CALL, null, null)), incident.claim()));
    }
}
