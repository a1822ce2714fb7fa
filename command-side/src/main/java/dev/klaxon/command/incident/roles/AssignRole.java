package dev.klaxon.command.incident.roles;

import static dev.klaxon.domain.refusal.Code.HANDOVER_NOTE_MISSING;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Give a role that one person holds. Whether a commander is free, all incidents together say.
 *
 * @param handoverNote what the next holder must know; needed where another holds the role
 * @param overrideReason why the assignee may command a second critical incident
 */
record AssignRole(
        Role role,
        Person assignee,
        @Nullable Text handoverNote,
        @Nullable Text overrideReason) implements IncidentVerb {

    static final Verb<AssignRole> VERB = OnIncident.put("roles/{role}", AssignRole.class)
            .called("Role", "assign")
            .needs(Scope.COMMAND)
            .told(AssignRole::told);

    AssignRole {
        Holders.requireSingle(role);
    }

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        Optional<Person> holder = state.roles().holder(role);
        if (holder.isPresent() && !holder.get().equals(assignee) && !Text.isStated(handoverNote)) {
            throw new CommandRejected(
                    HANDOVER_NOTE_MISSING,
                    "%s is the %s; a handover needs a note"
                            .formatted(holder.get().name(), role.title()));
        }
        return given(holder, state.id(), moment.claim());
    }

    /** History may come in any order, so that without a note who held the role before is not known here. */
    private static Decision<IncidentEvent> told(Told<AssignRole> line) {
        AssignRole role = line.whole();
        Optional<Person> holder =
                line.state().roles().holder(role.role).filter(any -> Text.isStated(role.handoverNote));
        return role.given(holder, line.incidentId(), line.claim());
    }

    private Decision<IncidentEvent> given(Optional<Person> holder, IncidentId incidentId, Claim claim) {
        if (holder.isEmpty()) {
            return Decision.of(new RoleAssigned(incidentId, role, assignee, overrideReason, claim));
        }
        return holder.get().equals(assignee)
                ? Decision.none()
                : Decision.of(new RoleHandedOver(
                        incidentId, role, holder.get(), assignee, handoverNote, overrideReason, claim));
    }
}
