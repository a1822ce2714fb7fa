package dev.klaxon.command.incident.facts;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.IncidentEvent;

/** Claim that something is so; it is a claim until evidence bears it out. */
record ClaimFact(@Needed Text text) implements IncidentVerb {

    static final Verb<ClaimFact> VERB = OnIncident.post("facts", ClaimFact.class)
            .called("Fact", "claim")
            .needs(Scope.RESPOND)
            .creates()
            .told(ClaimFact::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return Decision.of(new FactClaimed(state.id(), new FactId(moment.id()), text, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<ClaimFact> line) {
        return Decision.of(
                new FactClaimed(line.incidentId(), new FactId(line.id()), line.get(ClaimFact::text), line.claim()));
    }
}
