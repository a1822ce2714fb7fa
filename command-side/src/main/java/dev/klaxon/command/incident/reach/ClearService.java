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
import dev.klaxon.events.incident.ServiceCleared;

/** Say that a service is no longer affected; clearing one that is not changes nothing. */
record ClearService(String name) implements IncidentVerb {

    static final Verb<ClearService> VERB = OnIncident.delete("services/{name}", ClearService.class)
            .called("Reach", "clearService")
            .needs(Scope.RESPOND)
            .told(ClearService::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return state.services().contains(name)
                ? Decision.of(new ServiceCleared(state.id(), name, moment.claim()))
                : Decision.none();
    }

    private static Decision<IncidentEvent> told(Told<ClearService> line) {
        return Decision.of(new ServiceCleared(line.incidentId(), line.whole().name(), line.claim()));
    }
}
