package dev.klaxon.command.incident.recoveryplan;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RecoveryPlanAgreed;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records recovery plans. */
@Component
final class AgreeRecoveryPlanHandler {

    private final Incidents incidents;

    AgreeRecoveryPlanHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AgreeRecoveryPlan command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a plan replaces the one before. */
    static Decision<IncidentEvent> decide(AgreeRecoveryPlan command, IncidentState state, Claim claim) {
        return Decision.of(new RecoveryPlanAgreed(state.id(), command.milestones(), claim));
    }
}
