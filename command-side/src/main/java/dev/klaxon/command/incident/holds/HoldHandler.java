package dev.klaxon.command.incident.holds;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_HOLD;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Places and lifts holds. */
@Component
final class HoldHandler {

    private final Incidents incidents;

    HoldHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(PlaceHold command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    @CommandHandler
    void handle(LiftHold command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: several holds may stand, each for its own reason. */
    static Decision<IncidentEvent> decide(PlaceHold command, IncidentState state, Claim claim) {
        return Decision.of(new EvidenceHoldPlaced(state.id(), command.holdId(), command.reason(), claim));
    }

    /** The whole rule: a hold is lifted once, and by another person than the one whose command placed it. */
    static Decision<IncidentEvent> decide(LiftHold command, IncidentState state, Claim claim) {
        EvidenceHoldPlaced placed = state.exhibits()
                .hold(command.holdId())
                .map(Filed::event)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such hold"));
        if (state.exhibits().holds().first(placed::equals).isEmpty()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The hold is lifted already");
        }
        if (placed.claim().actor().equals(claim.actor()) && !claim.isImported()) {
            throw new CommandRejected(OWN_HOLD, "A hold is lifted by another person than the one who placed it");
        }
        return Decision.of(new EvidenceHoldLifted(state.id(), command.holdId(), command.reason(), claim));
    }
}
