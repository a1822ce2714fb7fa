package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.ServiceAffected;

/** Say that a service is affected. */
record AffectService(String name) implements IncidentVerb {

    static final Verb<AffectService> VERB = OnIncident.post("services", AffectService.class)
            .called("Reach", "service")
            .needs(Scope.RESPOND)
            .told(AffectService::told);

    /** Naming a service again changes nothing. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return state.services().contains(name)
                ? Decision.none()
                : Decision.of(new ServiceAffected(state.id(), name, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<AffectService> line) {
        return Decision.of(new ServiceAffected(line.incidentId(), line.whole().name(), line.claim()));
    }
}
