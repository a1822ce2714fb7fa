package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RoleReleased;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Frees a role that one person holds. */
@Component
final class ReleaseRoleHandler {

    private final Incidents incidents;

    ReleaseRoleHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ReleaseRole command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: freeing a free role changes nothing; history is told in any order. */
    static Decision<IncidentEvent> decide(ReleaseRole command, IncidentState state, Claim claim) {
        if (claim.isImported()) {
            return Decision.of(new RoleReleased(state.id(), command.role(), null, command.reason(), claim));
        }
        return state.roles()
                .holder(command.role())
                .map(holder -> Decision.<IncidentEvent>of(
                        new RoleReleased(state.id(), command.role(), holder, command.reason(), claim)))
                .orElseGet(Decision::none);
    }
}
