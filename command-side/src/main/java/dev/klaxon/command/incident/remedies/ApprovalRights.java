package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.desk.Moment;
import dev.klaxon.domain.policy.Approver;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * For whom a key approves money. Only its scopes say so: a role in the incident can be taken by anyone who responds.
 */
final class ApprovalRights {

    private ApprovalRights() {}

    /** The caller with the capacities of the key. */
    static Approver of(Moment moment) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (moment.hasScope(Scope.APPROVE_CS.label())) {
            roles.add(Role.CS_SALES_OWNER);
        }
        if (moment.hasScope(Scope.APPROVE_EXEC.label())) {
            roles.add(Role.EXECUTIVE_SPONSOR);
        }
        return new Approver(moment.claim().actor().id(), roles, moment.hasScope(Scope.APPROVE_FINANCE.label()));
    }
}
