package dev.klaxon.command.incident.severity;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records an assessment of impact. */
@Component
final class AssessImpactHandler {

    private final Incidents incidents;

    AssessImpactHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AssessImpact command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: an assessment that says the same as before is one more assessment. */
    static Decision<IncidentEvent> decide(AssessImpact command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            OneCurrency.of(state).require(command.impact().revenueAtRisk(), "/revenueAtRisk");
        }
        return Decision.of(new ImpactAssessed(state.id(), command.impact(), claim));
    }
}
