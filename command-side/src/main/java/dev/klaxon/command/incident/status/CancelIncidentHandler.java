package dev.klaxon.command.incident.status;

import static dev.klaxon.domain.refusal.Code.NOT_CANCELLABLE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Calls off a false alarm, while little was done; once customers were told, not by the one who commands. */
@Component
final class CancelIncidentHandler {

    private final Incidents incidents;

    CancelIncidentHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(CancelIncident command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule, free of Axon, Spring and time. */
    static Decision<IncidentEvent> decide(CancelIncident command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            requireEarly(state, Moves.around(state, claim, BusinessOrder.Kind.STATUS));
            requireSecondPerson(state, claim);
        }
        return Decision.of(new IncidentCancelled(state.id(), command.reason(), claim));
    }

    private static void requireEarly(IncidentState state, Moves moves) {
        boolean early = moves.from() == Status.DECLARED || moves.from() == Status.CONTAINED;
        if (!early || !moves.isLast()) {
            throw new CommandRejected(
                    NOT_CANCELLABLE,
                    "%s is %s; only a DECLARED or CONTAINED incident is cancelled"
                            .formatted(state.reference(), moves.next().orElse(moves.from())));
        }
    }

    private static void requireSecondPerson(IncidentState state, Claim claim) {
        boolean told = state.communication().firstExternal().isPresent();
        if (told && state.roles().holds(Role.INCIDENT_COMMANDER, claim.actor().id())) {
            throw new CommandRejected(
                    NOT_CANCELLABLE,
                    "Customers were told; somebody other than the Incident Commander must cancel %s"
                            .formatted(state.reference()));
        }
    }
}
