package dev.klaxon.command.incident.facts;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.FactVerified;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Verifies facts. */
@Component
final class VerifyFactHandler {

    private final Incidents incidents;

    VerifyFactHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(VerifyFact command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a fact is verified once, by evidence that is there. */
    static Decision<IncidentEvent> decide(VerifyFact command, IncidentState state, Claim claim) {
        if (state.work().fact(command.factId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such fact");
        }
        if (!claim.isImported()) {
            if (state.work().verificationOf(command.factId()).isPresent()) {
                throw new CommandRejected(ALREADY_ANSWERED, "The fact is verified already");
            }
            KnownEvidence.require(command.evidenceIds(), state);
        }
        return Decision.of(new FactVerified(state.id(), command.factId(), command.evidenceIds(), claim));
    }
}
