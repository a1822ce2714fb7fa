package dev.klaxon.command.incident.deadlines;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records that regulatory deadlines were met. */
@Component
final class MeetDeadlineHandler {

    private final Incidents incidents;

    MeetDeadlineHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(MeetDeadline command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a deadline is met once, and evidence shows it. */
    static Decision<IncidentEvent> decide(MeetDeadline command, IncidentState state, Claim claim) {
        if (state.discretion().deadline(command.deadlineId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such deadline");
        }
        if (!claim.isImported()) {
            if (state.discretion().met(command.deadlineId()).isPresent()) {
                throw new CommandRejected(ALREADY_ANSWERED, "The deadline is met already");
            }
            KnownEvidence.require(command.evidenceIds(), state);
        }
        return Decision.of(new RegulatoryDeadlineMet(state.id(), command.deadlineId(), command.evidenceIds(), claim));
    }
}
