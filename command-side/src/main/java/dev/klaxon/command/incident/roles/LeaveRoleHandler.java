package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RoleReleased;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes a person out of a role that several may hold. */
@Component
final class LeaveRoleHandler {

    private final Incidents incidents;

    LeaveRoleHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(LeaveRole command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /**
     * The whole rule: whoever does not hold the role cannot leave it, which changes nothing; history is told in any
     * order.
     */
    static Decision<IncidentEvent> decide(LeaveRole command, IncidentState state, Claim claim) {
        if (claim.isImported()) {
            Person told = Person.of(command.personId(), command.personId());
            return Decision.of(new RoleReleased(state.id(), command.role(), told, command.reason(), claim));
        }
        return state.roles().holders().getOrDefault(command.role(), List.of()).stream()
                .filter(person -> person.id().equals(command.personId()))
                .findFirst()
                .map(person -> Decision.<IncidentEvent>of(
                        new RoleReleased(state.id(), command.role(), person, command.reason(), claim)))
                .orElseGet(Decision::none);
    }
}
