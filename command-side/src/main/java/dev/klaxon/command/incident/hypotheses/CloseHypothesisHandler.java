package dev.klaxon.command.incident.hypotheses;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Settles hypotheses. */
@Component
final class CloseHypothesisHandler {

    private final Incidents incidents;

    CloseHypothesisHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(CloseHypothesis command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a hypothesis is settled once, and evidence that is named is there. */
    static Decision<IncidentEvent> decide(CloseHypothesis command, IncidentState state, Claim claim) {
        if (state.work().hypothesis(command.hypothesisId()).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such hypothesis");
        }
        if (!claim.isImported()) {
            requireOpen(command, state);
            KnownEvidence.require(command.evidenceIds(), state);
        }
        return Decision.of(new HypothesisClosed(
                state.id(),
                command.hypothesisId(),
                command.outcome(),
                command.finding(),
                command.evidenceIds(),
                claim));
    }

    private static void requireOpen(CloseHypothesis command, IncidentState state) {
        state.work().closingOf(command.hypothesisId()).ifPresent(closed -> {
            throw new CommandRejected(
                    ALREADY_ANSWERED,
                    "The hypothesis is settled already: " + closed.event().outcome());
        });
    }
}
