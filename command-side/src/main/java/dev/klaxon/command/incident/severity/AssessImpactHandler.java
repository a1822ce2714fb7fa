package dev.klaxon.command.incident.severity;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ImpactAssessed;
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
        incidents.on(
                command.incidentId(), state -> Decision.of(new ImpactAssessed(state.id(), command.impact(), claim)));
    }
}
