package dev.klaxon.command.incident.roles;

import static dev.klaxon.domain.refusal.Code.HANDOVER_NOTE_MISSING;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Gives a role that one person holds. Whether a commander is free, {@link Incidents} knows. */
@Component
final class AssignRoleHandler {

    private final Incidents incidents;

    AssignRoleHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AssignRole command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule for one incident, free of Axon, Spring and time. */
    static Decision<IncidentEvent> decide(AssignRole command, IncidentState state, Claim claim) {
        Optional<Person> holder = state.roles().holder(command.role());
        if (holder.isEmpty() || isToldWithoutNote(command, claim)) {
            return Decision.of(
                    new RoleAssigned(state.id(), command.role(), command.assignee(), command.overrideReason(), claim));
        }
        if (holder.get().equals(command.assignee())) {
            return Decision.none();
        }
        if (!Text.isStated(command.handoverNote())) {
            throw new CommandRejected(
                    HANDOVER_NOTE_MISSING,
                    "%s is the %s; a handover needs a note"
                            .formatted(holder.get().name(), command.role().title()));
        }
        return Decision.of(new RoleHandedOver(
                state.id(),
                command.role(),
                holder.get(),
                command.assignee(),
                command.handoverNote(),
                command.overrideReason(),
                claim));
    }

    /** History may come in any order, so that who held the role before is not known here. */
    private static boolean isToldWithoutNote(AssignRole command, Claim claim) {
        return claim.isImported() && !Text.isStated(command.handoverNote());
    }
}
