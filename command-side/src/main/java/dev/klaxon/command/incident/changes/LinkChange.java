package dev.klaxon.command.incident.changes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.ChangeId;
import dev.klaxon.events.incident.ChangeKind;
import dev.klaxon.events.incident.ChangeLinked;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * Link a change of code, configuration or infrastructure that may have to do with it: a name, a key or a url at least.
 */
record LinkChange(@Nullable ChangeKind kind, @JsonUnwrapped ForeignRecord change) implements IncidentVerb {

    static final Verb<LinkChange> VERB = OnIncident.post("changes", LinkChange.class)
            .called("Change", "link")
            .needs(Scope.RESPOND)
            .creates()
            .told(LinkChange::told);

    /** A change has something by which it is found, and was made already. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        change.require(moment.now());
        return linked(state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<LinkChange> line) {
        return line.whole().linked(line.incidentId(), line.moment());
    }

    private Decision<IncidentEvent> linked(IncidentId incidentId, Moment moment) {
        return Decision.of(new ChangeLinked(
                incidentId,
                new ChangeId(moment.id()),
                kind,
                change.name(),
                change.system(),
                change.keyThere(),
                change.url(),
                change.at(),
                moment.claim()));
    }
}
