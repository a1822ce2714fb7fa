package dev.klaxon.command.incident.mitigations;

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
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationStarted;

/** Begin to reduce the impact; while a mitigation runs, the incident is not resolved. */
record StartMitigation(
        MitigationKind kind,
        @Needed Text description,
        @Needed Text riskNotes,
        @Needed Text rollbackPlan,
        @Needed Boolean reversible)
        implements IncidentVerb {

    static final Verb<StartMitigation> VERB = OnIncident.post("mitigations", StartMitigation.class)
            .called("Mitigation", "start")
            .needs(Scope.RESPOND)
            .creates()
            .told(StartMitigation::told);

    /** Several may run at once. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return started(Gaps.of(this), state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<StartMitigation> line) {
        return started(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> started(Gaps<StartMitigation> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new MitigationStarted(
                incidentId,
                new MitigationId(moment.id()),
                said.need(StartMitigation::kind),
                said.get(StartMitigation::description),
                said.get(StartMitigation::riskNotes),
                said.get(StartMitigation::rollbackPlan),
                said.get(StartMitigation::reversible),
                moment.claim()));
    }
}
