package dev.klaxon.command.incident.deadlines;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Sets regulatory deadlines. */
@Component
final class SetDeadlineHandler {

    private final Incidents incidents;

    SetDeadlineHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(SetDeadline command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a deadline may be set late, also when it is past. */
    static Decision<IncidentEvent> decide(SetDeadline command, IncidentState state, Claim claim) {
        return Decision.of(new RegulatoryDeadlineSet(
                state.id(), command.deadlineId(), command.jurisdiction(), command.duty(), command.dueAt(), claim));
    }
}
