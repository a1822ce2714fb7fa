package dev.klaxon.command.incident.holds;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_HOLD;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.incident.redaction.Destruction;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentEvent;

/** Lift a hold; with the last one, what was sealed is destroyed. */
record LiftHold(HoldId holdId, @Needed Text reason) implements IncidentVerb {

    static final Verb<LiftHold> VERB = OnIncident.delete("evidence/holds/{holdId}", LiftHold.class)
            .called("Hold", "lift")
            .needs(Scope.LEGAL)
            .changes(LiftHold::holdId)
            .takenIn(TakenIn.ANY)
            .followedBy(Destruction.class)
            .told(LiftHold::told);

    /** A hold is lifted once, and by another person than the one whose command placed it. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        EvidenceHoldPlaced placed = standing(holdId, state);
        if (placed.claim().actor().equals(moment.claim().actor())) {
            throw new CommandRejected(OWN_HOLD, "A hold is lifted by another person than the one who placed it");
        }
        return Decision.of(new EvidenceHoldLifted(state.id(), holdId, reason, moment.claim()));
    }

    private static EvidenceHoldPlaced standing(HoldId holdId, IncidentState state) {
        EvidenceHoldPlaced placed = state.exhibits()
                .hold(holdId)
                .map(Filed::event)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such hold"));
        if (state.exhibits().holds().first(placed::equals).isEmpty()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The hold is lifted already");
        }
        return placed;
    }

    private static Decision<IncidentEvent> told(Told<LiftHold> line) {
        HoldId holdId = standing(line.need(LiftHold::holdId), line.state()).holdId();
        return Decision.of(new EvidenceHoldLifted(line.incidentId(), holdId, line.get(LiftHold::reason), line.claim()));
    }
}
