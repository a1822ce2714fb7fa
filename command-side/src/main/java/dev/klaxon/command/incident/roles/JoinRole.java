package dev.klaxon.command.incident.roles;

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
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import jakarta.validation.constraints.Size;

/**
 * Add a person to a role that several may hold.
 *
 * @param name of the person, whose id is in the path
 */
record JoinRole(
        Role role, String personId, @Needed @Size(max = 200) Text name) implements IncidentVerb {

    static final Verb<JoinRole> VERB = OnIncident.put("roles/{role}/members/{personId}", JoinRole.class)
            .called("Role", "join")
            .needs(Scope.COMMAND)
            .told(JoinRole::told);

    JoinRole {
        Holders.requireSeveral(role);
    }

    /** Whoever holds the role need not join it. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        Holders.requireId(personId);
        return state.roles().holds(role, personId)
                ? Decision.none()
                : Decision.of(new RoleAssigned(state.id(), role, new Person(personId, name), null, moment.claim()));
    }

    /** The person goes by the id where the source knows no name. */
    private static Decision<IncidentEvent> told(Told<JoinRole> line) {
        String id = line.need(JoinRole::personId);
        Text name = line.get(JoinRole::name);
        return Decision.of(new RoleAssigned(
                line.incidentId(),
                line.need(JoinRole::role),
                new Person(id, name == null ? Text.of(id) : name),
                null,
                line.claim()));
    }
}
