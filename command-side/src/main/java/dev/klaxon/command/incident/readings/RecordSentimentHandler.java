package dev.klaxon.command.incident.readings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.SentimentRecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records how accounts feel about us. */
@Component
final class RecordSentimentHandler {

    private final Incidents incidents;

    RecordSentimentHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(RecordSentiment command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: of an account that is or was affected; the first reading and the last are compared. */
    static Decision<IncidentEvent> decide(RecordSentiment command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            KnownAccounts.requireEverAffected(command.accountId(), state);
        }
        return Decision.of(new SentimentRecorded(
                state.id(), command.readingId(), command.accountId(), command.sentiment(), claim));
    }
}
