package dev.klaxon.command.incident.readings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records how likely accounts are to leave. */
@Component
final class RecordChurnRiskHandler {

    private final Incidents incidents;

    RecordChurnRiskHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(RecordChurnRisk command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: of an account that is or was affected; the first reading and the last are compared. */
    static Decision<IncidentEvent> decide(RecordChurnRisk command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            KnownAccounts.requireEverAffected(command.accountId(), state);
        }
        return Decision.of(
                new ChurnRiskRecorded(state.id(), command.readingId(), command.accountId(), command.risk(), claim));
    }
}
