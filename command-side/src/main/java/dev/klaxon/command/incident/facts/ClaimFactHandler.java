package dev.klaxon.command.incident.facts;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records what somebody holds to be so. */
@Component
final class ClaimFactHandler {

    private final Incidents incidents;

    ClaimFactHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ClaimFact command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: it is a claim until evidence bears it out. */
    static Decision<IncidentEvent> decide(ClaimFact command, IncidentState state, Claim claim) {
        return Decision.of(new FactClaimed(state.id(), command.factId(), command.text(), claim));
    }
}
