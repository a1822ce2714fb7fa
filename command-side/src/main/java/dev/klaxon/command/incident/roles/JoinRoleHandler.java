package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RoleAssigned;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Adds a person to a role that several may hold. */
@Component
final class JoinRoleHandler {

    private final Incidents incidents;

    JoinRoleHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(JoinRole command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: whoever holds the role need not join it; history is told in any order. */
    static Decision<IncidentEvent> decide(JoinRole command, IncidentState state, Claim claim) {
        return !claim.isImported()
                        && state.roles().holds(command.role(), command.person().id())
                ? Decision.none()
                : Decision.of(new RoleAssigned(state.id(), command.role(), command.person(), null, claim));
    }
}
