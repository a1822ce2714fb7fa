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
import dev.klaxon.events.incident.IncidentRestricted;

/** Hide the incident from all but its declarer, its role holders, its readers, legal and security. */
record RestrictIncident(@Needed Text reason) implements IncidentVerb {

    static final Verb<RestrictIncident> VERB = OnIncident.post("restriction", RestrictIncident.class)
            .called("Restriction", "restrict")
            .needs(Scope.COMMAND)
            .takenIn(TakenIn.ANY)
            .told(RestrictIncident::told);

    /** Restricting a restricted incident changes nothing. Evidence is not held by it. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        if (state.isRestricted()) {
            return Decision.none();
        }
        Turns.requireLast(moment.claim(), state);
        return Decision.of(new IncidentRestricted(state.id(), reason, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<RestrictIncident> line) {
        return line.state().isRestricted()
                ? Decision.none()
                : Decision.of(
                        new IncidentRestricted(line.incidentId(), line.get(RestrictIncident::reason), line.claim()));
    }
}
