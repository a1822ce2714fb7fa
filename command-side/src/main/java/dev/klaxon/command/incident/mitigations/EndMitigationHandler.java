package dev.klaxon.command.incident.mitigations;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.MitigationEnded;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Ends mitigations. */
@Component
final class EndMitigationHandler {

    private final Incidents incidents;

    EndMitigationHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(EndMitigation command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a mitigation ends once. */
    static Decision<IncidentEvent> decide(EndMitigation command, IncidentState state, Claim claim) {
        if (state.work().mitigation(command.mitigationId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such mitigation");
        }
        state.work().outcomeOf(command.mitigationId()).ifPresent(ended -> {
            throw new CommandRejected(
                    ALREADY_ANSWERED,
                    "The mitigation ended already: " + ended.event().outcome());
        });
        return Decision.of(
                new MitigationEnded(state.id(), command.mitigationId(), command.outcome(), command.result(), claim));
    }
}
