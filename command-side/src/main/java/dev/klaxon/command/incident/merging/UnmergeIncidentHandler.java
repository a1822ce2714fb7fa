package dev.klaxon.command.incident.merging;

import static dev.klaxon.domain.refusal.Code.NOT_MERGED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentUnmerged;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes merges back. */
@Component
final class UnmergeIncidentHandler {

    private final Incidents incidents;

    UnmergeIncidentHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(UnmergeIncident command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: at that time it was merged. */
    static Decision<IncidentEvent> decide(UnmergeIncident command, IncidentState state, Claim claim) {
        BusinessOrder place = state.placeOf(claim, BusinessOrder.Kind.STATUS);
        if (!claim.isImported() && state.statusTrack().before(place).merge().isEmpty()) {
            throw new CommandRejected(
                    NOT_MERGED, "%s was not merged at %s".formatted(state.reference(), claim.occurredAt()));
        }
        return Decision.of(new IncidentUnmerged(state.id(), command.reason(), claim));
    }
}
