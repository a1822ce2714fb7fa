package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.UpdateWithdrawn;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes updates back. */
@Component
final class WithdrawUpdateHandler {

    private final Incidents incidents;

    WithdrawUpdateHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(WithdrawUpdate command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: an update is withdrawn once, and its promise with it. */
    static Decision<IncidentEvent> decide(WithdrawUpdate command, IncidentState state, Claim claim) {
        if (state.communication().update(command.updateId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such update");
        }
        state.communication().withdrawalOf(command.updateId()).ifPresent(withdrawn -> {
            throw new CommandRejected(ALREADY_ANSWERED, "The update was withdrawn at %s".formatted(withdrawn.at()));
        });
        return Decision.of(new UpdateWithdrawn(state.id(), command.updateId(), command.reason(), claim));
    }
}
