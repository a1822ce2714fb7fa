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
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleReleased;
import org.jspecify.annotations.Nullable;

/** Free a role that one person holds; freeing a free one changes nothing. */
record ReleaseRole(Role role, @Nullable Text reason) implements IncidentVerb {

    static final Verb<ReleaseRole> VERB = OnIncident.delete("roles/{role}", ReleaseRole.class)
            .called("Role", "release")
            .needs(Scope.COMMAND)
            .told(ReleaseRole::told);

    ReleaseRole {
        Holders.requireSingle(role);
    }

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return state.roles()
                .holder(role)
                .map(holder ->
                        Decision.<IncidentEvent>of(new RoleReleased(state.id(), role, holder, reason, moment.claim())))
                .orElseGet(Decision::none);
    }

    /** Whoever held it then: history is told in any order. */
    private static Decision<IncidentEvent> told(Told<ReleaseRole> line) {
        return Decision.of(new RoleReleased(
                line.incidentId(), line.whole().role(), null, line.whole().reason(), line.claim()));
    }
}
