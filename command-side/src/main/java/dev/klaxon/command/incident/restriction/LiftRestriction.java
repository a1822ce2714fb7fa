package dev.klaxon.command.incident.restriction;

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
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RestrictionLifted;

/** Show the incident to everybody again. */
record LiftRestriction(@Needed Text reason) implements IncidentVerb {

    static final Verb<LiftRestriction> VERB = OnIncident.delete("restriction", LiftRestriction.class)
            .called("Restriction", "lift")
            .needs(Scope.COMMAND)
            .takenIn(TakenIn.ANY)
            .told(LiftRestriction::told);

    /** Where there is none to lift it changes nothing; holds stand until they are lifted themselves. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        if (!state.isRestricted()) {
            return Decision.none();
        }
        Turns.requireLast(moment.claim(), state);
        return Decision.of(new RestrictionLifted(state.id(), reason, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<LiftRestriction> line) {
        return line.state().isRestricted()
                ? Decision.of(new RestrictionLifted(line.incidentId(), line.get(LiftRestriction::reason), line.claim()))
                : Decision.none();
    }
}
