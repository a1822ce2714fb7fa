package dev.klaxon.command.incident.deadlines;

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
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import java.time.Instant;

/**
 * Set a deadline for telling an authority.
 *
 * @param jurisdiction whose law it is
 * @param duty what is to be told to whom
 */
record SetDeadline(
        @Needed Text jurisdiction,
        @Needed Text duty,
        @Needed Instant dueAt) implements IncidentVerb {

    static final Verb<SetDeadline> VERB = OnIncident.post("regulatory-deadlines", SetDeadline.class)
            .called("Deadline", "set")
            .needs(Scope.RESPOND)
            .creates()
            .told(SetDeadline::told);

    /** A deadline may be set late, also when it is past. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return set(Gaps.of(this), state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<SetDeadline> line) {
        return set(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> set(Gaps<SetDeadline> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new RegulatoryDeadlineSet(
                incidentId,
                new DeadlineId(moment.id()),
                said.get(SetDeadline::jurisdiction),
                said.get(SetDeadline::duty),
                said.get(SetDeadline::dueAt),
                moment.claim()));
    }
}
