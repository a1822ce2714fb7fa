package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.ServiceCleared;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records that a service is no longer affected. */
@Component
final class ClearServiceHandler {

    private final Incidents incidents;

    ClearServiceHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ClearService command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a service that is not affected is not cleared, which changes nothing. */
    static Decision<IncidentEvent> decide(ClearService command, IncidentState state, Claim claim) {
        return state.services().contains(command.name()) || claim.isImported()
                ? Decision.of(new ServiceCleared(state.id(), command.name(), claim))
                : Decision.none();
    }
}
