package dev.klaxon.command.incident.severity;

import static dev.klaxon.domain.refusal.WarningCode.SEVERITY_DIFFERS;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records an assessment of impact. */
@Component
final class AssessImpactHandler {

    private final Incidents incidents;
    private final PolicyBook policies;

    AssessImpactHandler(Incidents incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    @CommandHandler
    void handle(AssessImpact command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, policies.at(state.policyVersion()), claim));
    }

    /** The whole rule: an assessment changes no severity by itself, and says where the policy now sees another. */
    static Decision<IncidentEvent> decide(AssessImpact command, IncidentState state, Policy policy, Claim claim) {
        Decision<IncidentEvent> decision = Decision.of(new ImpactAssessed(state.id(), command.impact(), claim));
        if (claim.isImported()) {
            return decision;
        }
        OneCurrency.of(state).require(command.impact().revenueAtRisk(), "/revenueAtRisk");
        return decision.warning(policy
                .severityMatrix()
                .recommend(state.triage().impact().amendedBy(command.impact()))
                .filter(recommended ->
                        state.severity().filter(recommended::equals).isEmpty())
                .map(recommended -> new Warning(
                        SEVERITY_DIFFERS,
                        "The policy recommends %s for this impact; assign it, or keep the one in force with a rationale"
                                .formatted(recommended)))
                .stream()
                .toList());
    }
}
