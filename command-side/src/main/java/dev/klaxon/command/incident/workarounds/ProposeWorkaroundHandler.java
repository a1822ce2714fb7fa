package dev.klaxon.command.incident.workarounds;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.WorkaroundProposed;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records workarounds that are proposed. */
@Component
final class ProposeWorkaroundHandler {

    private final Incidents incidents;

    ProposeWorkaroundHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ProposeWorkaround command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: several may stand beside each other. */
    static Decision<IncidentEvent> decide(ProposeWorkaround command, IncidentState state, Claim claim) {
        return Decision.of(new WorkaroundProposed(
                state.id(), command.workaroundId(), command.steps(), command.riskNotes(), command.rollback(), claim));
    }
}
