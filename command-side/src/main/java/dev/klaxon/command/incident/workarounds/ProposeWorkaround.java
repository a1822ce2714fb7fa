package dev.klaxon.command.incident.workarounds;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.WorkaroundId;
import dev.klaxon.events.incident.WorkaroundProposed;

/**
 * Propose a way round the fault; several may stand beside each other.
 *
 * @param rollback how to take it back
 */
record ProposeWorkaround(
        @Needed Text steps, @Needed Text riskNotes, @Needed Text rollback) implements IncidentVerb {

    static final Verb<ProposeWorkaround> VERB = OnIncident.post("workarounds", ProposeWorkaround.class)
            .called("Workaround", "propose")
            .needs(Scope.RESPOND)
            .creates()
            .told(ProposeWorkaround::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return proposed(Gaps.of(this), state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<ProposeWorkaround> line) {
        return proposed(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> proposed(
            Gaps<ProposeWorkaround> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new WorkaroundProposed(
                incidentId,
                new WorkaroundId(moment.id()),
                said.get(ProposeWorkaround::steps),
                said.get(ProposeWorkaround::riskNotes),
                said.get(ProposeWorkaround::rollback),
                moment.claim()));
    }
}
