package dev.klaxon.command.incident.readings;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records how content accounts were with the handling. */
@Component
final class RecordCsatHandler {

    private final Incidents incidents;

    RecordCsatHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(RecordCsat command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: of an account that is or was affected, and a score that the scale has. */
    static Decision<IncidentEvent> decide(RecordCsat command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            KnownAccounts.requireEverAffected(command.accountId(), state);
        }
        Integer score = command.score();
        CsatScale scale = command.scale();
        if (score != null && scale != null && !scale.holds(score)) {
            throw CommandRejected.faulty(
                    INVALID_VALUE,
                    "The scale has no such score",
                    List.of(new FieldError("/score", "must be on the scale " + scale)));
        }
        return Decision.of(new CsatRecorded(
                state.id(), command.readingId(), command.accountId(), command.score(), command.scale(), claim));
    }
}
