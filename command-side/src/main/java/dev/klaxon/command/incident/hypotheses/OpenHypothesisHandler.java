package dev.klaxon.command.incident.hypotheses;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Opens hypotheses. */
@Component
final class OpenHypothesisHandler {

    private final Incidents incidents;

    OpenHypothesisHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(OpenHypothesis command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: several may be looked into at once. */
    static Decision<IncidentEvent> decide(OpenHypothesis command, IncidentState state, Claim claim) {
        return Decision.of(new HypothesisOpened(
                state.id(),
                command.hypothesisId(),
                command.statement(),
                command.owner(),
                command.timeboxMinutes(),
                claim));
    }
}
