package dev.klaxon.command.incident.confirmations;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records what customers say of whether it is over. */
@Component
final class ConfirmCustomerHandler {

    private final Incidents incidents;

    ConfirmCustomerHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ConfirmCustomer command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: of an account that is or was affected; a later word stands beside an earlier one. */
    static Decision<IncidentEvent> decide(ConfirmCustomer command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            KnownAccounts.requireEverAffected(command.accountId(), state);
        }
        return Decision.of(new CustomerConfirmed(
                state.id(), command.confirmationId(), command.accountId(), command.by(), command.satisfied(), claim));
    }
}
