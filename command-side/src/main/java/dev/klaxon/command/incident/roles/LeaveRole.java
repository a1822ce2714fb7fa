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
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleReleased;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Take a person out of a role that several may hold. */
record LeaveRole(Role role, String personId, @Nullable Text reason) implements IncidentVerb {

    static final Verb<LeaveRole> VERB = OnIncident.delete("roles/{role}/members/{personId}", LeaveRole.class)
            .called("Role", "leave")
            .needs(Scope.COMMAND)
            .told(LeaveRole::told);

    LeaveRole {
        Holders.requireSeveral(role);
    }

    /** Whoever does not hold the role cannot leave it, which changes nothing. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return state.roles().holders().getOrDefault(role, List.of()).stream()
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .map(person ->
                        Decision.<IncidentEvent>of(new RoleReleased(state.id(), role, person, reason, moment.claim())))
                .orElseGet(Decision::none);
    }

    /** History is told in any order. */
    private static Decision<IncidentEvent> told(Told<LeaveRole> line) {
        LeaveRole left = line.whole();
        Person person = Person.of(left.personId, left.personId);
        return Decision.of(new RoleReleased(line.incidentId(), left.role, person, left.reason, line.claim()));
    }
}
