package dev.klaxon.command.incident.workarounds;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundId;
import dev.klaxon.events.incident.WorkaroundProposed;
import org.jspecify.annotations.Nullable;

/** Let a workaround be given out: any responder may, but for the one who proposed it. */
record ApproveWorkaround(
        WorkaroundId workaroundId, @Nullable Text comment) implements IncidentVerb {

    static final Verb<ApproveWorkaround> VERB = OnIncident.post(
                    "workarounds/{workaroundId}/approval", ApproveWorkaround.class)
            .called("Workaround", "approve")
            .needs(Scope.RESPOND)
            .withOptionalBody()
            .changes(ApproveWorkaround::workaroundId)
            .told(ApproveWorkaround::told);

    /** Four eyes, by who authenticated and not by whom an import names; approved once. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        Claim proposal = proposed(state).claim();
        if (proposal.actor().equals(moment.claim().actor())) {
            throw new CommandRejected(OWN_PROPOSAL, "Whoever proposed the workaround cannot approve it");
        }
        if (state.work().approvalOf(workaroundId).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The workaround is approved already");
        }
        return Decision.of(new WorkaroundApproved(state.id(), workaroundId, comment, moment.claim()));
    }

    private WorkaroundProposed proposed(IncidentState state) {
        return state.work()
                .workaround(workaroundId)
                .map(Filed::event)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such workaround"));
    }

    private static Decision<IncidentEvent> told(Told<ApproveWorkaround> line) {
        ApproveWorkaround approval = line.whole();
        WorkaroundId id = approval.proposed(line.state()).workaroundId();
        return Decision.of(new WorkaroundApproved(line.incidentId(), id, approval.comment, line.claim()));
    }
}
