package dev.klaxon.command.incident.redaction;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.Exhibits;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Redacts evidence. */
@Component
final class RedactEvidenceHandler {

    private final Incidents incidents;

    RedactEvidenceHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(RedactEvidence command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: evidence is redacted once, and sealed where a hold keeps it. */
    static Decision<IncidentEvent> decide(RedactEvidence command, IncidentState state, Claim claim) {
        Exhibits exhibits = state.exhibits();
        if (exhibits.evidence(command.evidenceId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such evidence");
        }
        if (exhibits.redaction(command.evidenceId()).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The evidence is redacted already");
        }
        boolean sealed = !exhibits.holds().isEmpty();
        return Decision.of(new EvidenceRedacted(state.id(), command.evidenceId(), command.reason(), sealed, claim));
    }
}
