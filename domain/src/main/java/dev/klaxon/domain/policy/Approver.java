package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Role;
import java.util.Set;

/**
 * A person who approved, and in which capacity.
 *
 * @param personId the authenticated principal
 * @param roles the roles for which the person may approve
 * @param finance whether the person has the finance scope
 */
public record Approver(String personId, Set<Role> roles, boolean finance) {

    public Approver {
        roles = Set.copyOf(roles);
    }

    /** Whether this is the same person, who may do all that the other one may. */
    public boolean covers(Approver other) {
        return personId.equals(other.personId) && roles.containsAll(other.roles) && (finance || !other.finance);
    }
}
