package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.FeedbackReceived;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records feedback on updates. */
@Component
final class ReceiveFeedbackHandler {

    private final Incidents incidents;

    ReceiveFeedbackHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ReceiveFeedback command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: of an update that was withdrawn, too, people may say what they think. */
    static Decision<IncidentEvent> decide(ReceiveFeedback command, IncidentState state, Claim claim) {
        if (state.communication().update(command.updateId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such update");
        }
        return Decision.of(new FeedbackReceived(
                state.id(),
                command.feedbackId(),
                command.updateId(),
                command.accountId(),
                command.text(),
                command.rating(),
                claim));
    }
}
