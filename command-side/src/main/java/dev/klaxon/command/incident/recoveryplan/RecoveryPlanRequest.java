package dev.klaxon.command.incident.recoveryplan;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Milestone;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that agrees on a recovery plan. */
record RecoveryPlanRequest(
        @Needed @Size(max = 100) List<MilestoneRequest> milestones,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    /**
     * One step.
     *
     * @param dueOn a day in the policy's zone
     */
    record MilestoneRequest(
            @Needed @Nullable Text title,
            @Needed @Nullable Person owner,
            @Needed @Nullable LocalDate dueOn) {

        Milestone milestone() {
            return new Milestone(title, owner, dueOn);
        }
    }

    RecoveryPlanRequest {
        milestones = List.copyOf(milestones);
    }

    AgreeRecoveryPlan command(IncidentId incidentId) {
        return new AgreeRecoveryPlan(
                incidentId, milestones.stream().map(MilestoneRequest::milestone).toList());
    }
}
