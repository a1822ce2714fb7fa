package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records that a customer account is no longer affected. */
@Component
final class ClearAccountHandler {

    private final Incidents incidents;

    ClearAccountHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ClearAccount command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: an account that is not affected is not cleared, which changes nothing. */
    static Decision<IncidentEvent> decide(ClearAccount command, IncidentState state, Claim claim) {
        boolean affected = state.accounts().stream()
                .anyMatch(account -> account.accountId().equals(command.accountId()));
        return affected || claim.isImported()
                ? Decision.of(new AccountCleared(state.id(), command.accountId(), claim))
                : Decision.none();
    }
}
