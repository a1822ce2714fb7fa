package dev.klaxon.command.incident.decisions;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records decisions. */
@Component
final class RecordDecisionHandler {

    private final Incidents incidents;

    RecordDecisionHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(RecordDecision command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a decision stands beside all earlier ones. */
    static Decision<IncidentEvent> decide(RecordDecision command, IncidentState state, Claim claim) {
        return Decision.of(new DecisionRecorded(
                state.id(),
                command.decisionId(),
                command.question(),
                command.options(),
                command.choice(),
                command.riskNotes(),
                command.reversible(),
                command.decider(),
                claim));
    }
}
