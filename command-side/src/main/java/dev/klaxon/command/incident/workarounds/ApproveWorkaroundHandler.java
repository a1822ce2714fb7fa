package dev.klaxon.command.incident.workarounds;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundProposed;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Approves workarounds: any responder may, but for the one who proposed it. */
@Component
final class ApproveWorkaroundHandler {

    private final Incidents incidents;

    ApproveWorkaroundHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ApproveWorkaround command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: four eyes, by who authenticated and not by whom an import names; approved once. */
    static Decision<IncidentEvent> decide(ApproveWorkaround command, IncidentState state, Claim claim) {
        Filed<WorkaroundProposed> proposed = state.work()
                .workaround(command.workaroundId())
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such workaround"));
        if (!claim.isImported()) {
            requireAnother(proposed.event().claim(), claim);
            requireNew(command, state);
        }
        return Decision.of(new WorkaroundApproved(state.id(), command.workaroundId(), command.comment(), claim));
    }

    private static void requireAnother(Claim proposal, Claim approval) {
        if (proposal.actor().equals(approval.actor())) {
            throw new CommandRejected(OWN_PROPOSAL, "Whoever proposed the workaround cannot approve it");
        }
    }

    private static void requireNew(ApproveWorkaround command, IncidentState state) {
        if (state.work().approvalOf(command.workaroundId()).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The workaround is approved already");
        }
    }
}
