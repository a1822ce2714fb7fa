package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records that a customer account is affected. */
@Component
final class AffectAccountHandler {

    private final Incidents incidents;

    AffectAccountHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AffectAccount command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: telling the same of an account again changes nothing. */
    static Decision<IncidentEvent> decide(AffectAccount command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            OneCurrency.of(state).require(command.account().arr(), "/arr");
        }
        return state.accounts().contains(command.account()) && !claim.isImported()
                ? Decision.none()
                : Decision.of(new AccountAffected(state.id(), command.account(), claim));
    }
}
