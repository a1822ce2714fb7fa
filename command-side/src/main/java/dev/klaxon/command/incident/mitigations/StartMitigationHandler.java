package dev.klaxon.command.incident.mitigations;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.MitigationStarted;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Begins mitigations. */
@Component
final class StartMitigationHandler {

    private final Incidents incidents;

    StartMitigationHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(StartMitigation command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: several may run at once. */
    static Decision<IncidentEvent> decide(StartMitigation command, IncidentState state, Claim claim) {
        return Decision.of(new MitigationStarted(
                state.id(),
                command.mitigationId(),
                command.kind(),
                command.description(),
                command.riskNotes(),
                command.rollbackPlan(),
                command.reversible(),
                claim));
    }
}
