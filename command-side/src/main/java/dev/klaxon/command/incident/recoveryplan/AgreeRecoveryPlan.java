package dev.klaxon.command.incident.recoveryplan;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Milestone;
import dev.klaxon.events.incident.RecoveryPlanAgreed;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Agree on a plan for winning back trust; it replaces the plan before. */
record AgreeRecoveryPlan(@Needed @Size(max = 100) List<RecoveryStep> milestones) implements IncidentVerb {

    static final Verb<AgreeRecoveryPlan> VERB = OnIncident.post("recovery-plan", AgreeRecoveryPlan.class)
            .called("RecoveryPlan", "agree")
            .needs(Scope.RESPOND)
            .takenIn(TakenIn.UNMERGED)
            .told(AgreeRecoveryPlan::told);

    /**
     * One step.
     *
     * @param dueOn a day in the policy's zone
     */
    record RecoveryStep(
            @Needed Text title,
            @Needed Person owner,
            @Needed LocalDate dueOn) {}

    AgreeRecoveryPlan {
        milestones = List.copyOf(milestones);
    }

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return agreed(Gaps.of(this), state.id(), moment.claim());
    }

    private static Decision<IncidentEvent> told(Told<AgreeRecoveryPlan> line) {
        return agreed(line, line.incidentId(), line.claim());
    }

    private static Decision<IncidentEvent> agreed(Gaps<AgreeRecoveryPlan> said, IncidentId incidentId, Claim claim) {
        List<Milestone> milestones = said.each(AgreeRecoveryPlan::milestones).stream()
                .map(step -> new Milestone(
                        step.get(RecoveryStep::title), step.get(RecoveryStep::owner), step.get(RecoveryStep::dueOn)))
                .toList();
        return Decision.of(new RecoveryPlanAgreed(incidentId, milestones, claim));
    }
}
