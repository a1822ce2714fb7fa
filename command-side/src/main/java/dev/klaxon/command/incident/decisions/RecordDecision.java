package dev.klaxon.command.incident.decisions;

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
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;

/**
 * Record what was decided, by whom and at which risk; it stands beside all earlier decisions.
 *
 * @param options what could have been chosen
 * @param reversible whether the choice can be taken back
 */
record RecordDecision(
        @Needed Text question,
        @Needed List<Text> options,
        @Needed Text choice,
        @Needed Text riskNotes,
        @Needed Boolean reversible,
        @Needed Person decider)
        implements IncidentVerb {

    static final Verb<RecordDecision> VERB = OnIncident.post("decisions", RecordDecision.class)
            .called("Decision", "record")
            .needs(Scope.RESPOND)
            .creates()
            .told(RecordDecision::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return recorded(Gaps.of(this), state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<RecordDecision> line) {
        return recorded(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> recorded(Gaps<RecordDecision> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new DecisionRecorded(
                incidentId,
                new DecisionId(moment.id()),
                said.get(RecordDecision::question),
                said.need(RecordDecision::options),
                said.get(RecordDecision::choice),
                said.get(RecordDecision::riskNotes),
                said.get(RecordDecision::reversible),
                said.get(RecordDecision::decider),
                moment.claim()));
    }
}
