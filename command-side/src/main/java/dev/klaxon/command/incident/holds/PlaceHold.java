package dev.klaxon.command.incident.holds;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentEvent;

/** Keep all evidence of the incident from being destroyed. */
record PlaceHold(@Needed Text reason) implements IncidentVerb {

    static final Verb<PlaceHold> VERB = OnIncident.post("evidence/holds", PlaceHold.class)
            .called("Hold", "place")
            .needs(Scope.LEGAL)
            .creates()
            .takenIn(TakenIn.ANY)
            .told(PlaceHold::told);

    /** Several holds may stand, each for its own reason. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return Decision.of(new EvidenceHoldPlaced(state.id(), new HoldId(moment.id()), reason, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<PlaceHold> line) {
        return Decision.of(new EvidenceHoldPlaced(
                line.incidentId(), new HoldId(line.id()), line.get(PlaceHold::reason), line.claim()));
    }
}
