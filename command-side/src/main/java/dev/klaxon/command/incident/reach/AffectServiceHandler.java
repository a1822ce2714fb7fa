package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.ServiceAffected;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records that a service is affected. */
@Component
final class AffectServiceHandler {

    private final Incidents incidents;

    AffectServiceHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AffectService command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: naming a service again changes nothing. */
    static Decision<IncidentEvent> decide(AffectService command, IncidentState state, Claim claim) {
        return state.services().contains(command.name()) && !claim.isImported()
                ? Decision.none()
                : Decision.of(new ServiceAffected(state.id(), command.name(), claim));
    }
}
