package dev.klaxon.command.incident.briefs;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.FORBIDDEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskAnswered;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the answers of executives. */
@Component
final class AnswerAskHandler {

    private final Incidents incidents;

    AnswerAskHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AnswerAsk command, Claim claim) {
        boolean responds = CommandCall.current().hasScope("respond");
        incidents.on(command.incidentId(), state -> decide(command, state, responds, claim));
    }

    /** The whole rule: an ask is answered once, by the person asked or by a responder who was told the answer. */
    static Decision<IncidentEvent> decide(AnswerAsk command, IncidentState state, boolean responds, Claim claim) {
        Ask ask = state.communication()
                .ask(command.askId())
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "No brief of the incident asks that"));
        boolean asked = claim.actor().equals(ask.of());
        if (!asked && !responds && !claim.isImported()) {
            throw new CommandRejected(FORBIDDEN, "An ask is answered by the person asked or with scope respond");
        }
        state.communication().answerTo(command.askId()).ifPresent(answered -> {
            throw new CommandRejected(ALREADY_ANSWERED, "The ask was answered at %s".formatted(answered.at()));
        });
        return Decision.of(new AskAnswered(state.id(), command.askId(), command.answer(), command.decision(), claim));
    }
}
