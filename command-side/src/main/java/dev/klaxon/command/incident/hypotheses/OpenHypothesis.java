package dev.klaxon.command.incident.hypotheses;

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
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

/**
 * Look into a guess at the cause, for so long; while it is open, the incident is not resolved.
 *
 * @param timeboxMinutes after which it is overdue, up to a year
 */
record OpenHypothesis(
        @Needed Text statement,
        @Needed Person owner,

        @Needed @Positive(message = "must be at least 1") @Max(value = YEAR, message = "must be at most 525600")
        Integer timeboxMinutes)
        implements IncidentVerb {

    private static final int YEAR = 365 * 24 * 60;

    static final Verb<OpenHypothesis> VERB = OnIncident.post("hypotheses", OpenHypothesis.class)
            .called("Hypothesis", "open")
            .needs(Scope.RESPOND)
            .creates()
            .told(OpenHypothesis::told);

    /** Several may be looked into at once. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return opened(Gaps.of(this), state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<OpenHypothesis> line) {
        return opened(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> opened(Gaps<OpenHypothesis> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new HypothesisOpened(
                incidentId,
                new HypothesisId(moment.id()),
                said.get(OpenHypothesis::statement),
                said.get(OpenHypothesis::owner),
                said.get(OpenHypothesis::timeboxMinutes),
                moment.claim()));
    }
}
