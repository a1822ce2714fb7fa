package dev.klaxon.command.incident.handoff;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemediationHandedOff;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Hands off what remains. */
@Component
final class HandOffRemediationHandler {

    private final Incidents incidents;

    HandOffRemediationHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(HandOffRemediation command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a hand-off is complete, and replaces the one before. */
    static Decision<IncidentEvent> decide(HandOffRemediation command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            HandoffCompleteness.require(command);
        }
        return Decision.of(new RemediationHandedOff(
                state.id(), command.items(), command.communicationPlan(), command.none(), command.reason(), claim));
    }
}
