package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import java.util.List;

/** A plan for winning back trust was agreed; it replaces the one before. */
@Revision("1")
public record RecoveryPlanAgreed(
        IncidentId incidentId,
        List<Milestone> milestones,
        @JsonUnwrapped Claim claim) implements IncidentEvent {

    public RecoveryPlanAgreed {
        milestones = List.copyOf(milestones);
    }
}
