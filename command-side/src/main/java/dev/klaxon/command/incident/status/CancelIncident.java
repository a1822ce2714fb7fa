package dev.klaxon.command.incident.status;

import static dev.klaxon.domain.refusal.Code.NOT_CANCELLABLE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;

/** Call off a false alarm, while little was done; once customers were told, not by the one who commands. */
record CancelIncident(@Needed Text reason) implements IncidentVerb {

    static final Verb<CancelIncident> VERB = OnIncident.post("cancellation", CancelIncident.class)
            .called("Status", "cancel")
            .needs(Scope.COMMAND)
            .told(CancelIncident::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireEarly(state, Moves.around(state, moment.claim(), BusinessOrder.Kind.STATUS));
        requireSecondPerson(state, moment.claim().actor());
        return Decision.of(new IncidentCancelled(state.id(), reason, moment.claim()));
    }

    private static void requireEarly(IncidentState state, Moves moves) {
        boolean early = moves.from() == Status.DECLARED || moves.from() == Status.CONTAINED;
        if (!early || !moves.isLast()) {
            throw new CommandRejected(
                    NOT_CANCELLABLE,
                    "%s is %s; only a DECLARED or CONTAINED incident is cancelled"
                            .formatted(state.reference(), moves.next().orElse(moves.from())));
        }
    }

    private static void requireSecondPerson(IncidentState state, Person actor) {
        boolean told = state.communication().firstExternal().isPresent();
        if (told && state.roles().holds(Role.INCIDENT_COMMANDER, actor.id())) {
            throw new CommandRejected(
                    NOT_CANCELLABLE,
                    "Customers were told; somebody other than the Incident Commander must cancel %s"
                            .formatted(state.reference()));
        }
    }

    private static Decision<IncidentEvent> told(Told<CancelIncident> line) {
        return Decision.of(new IncidentCancelled(line.incidentId(), line.get(CancelIncident::reason), line.claim()));
    }
}
