package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyWaived;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Waives remedies. */
@Component
final class WaiveRemediesHandler {

    private final Incidents incidents;

    WaiveRemediesHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(WaiveRemedies command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: only of accounts that are affected. */
    static Decision<IncidentEvent> decide(WaiveRemedies command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            KnownAccounts.requireAffected(command.accountIds(), state);
        }
        return Decision.of(new RemedyWaived(
                state.id(), command.accountIds().stream().distinct().toList(), command.reason(), claim));
    }
}
