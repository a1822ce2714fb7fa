package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * What it takes to approve a credit.
 *
 * @param approvers any of these
 * @param count how many different persons
 * @param financeAmongThem whether one of them has the finance scope
 */
public record ApprovalNeed(List<Role> approvers, int count, boolean financeAmongThem) {

    public ApprovalNeed {
        approvers = List.copyOf(approvers);
    }

    /** Whether this person's approval counts. */
    public boolean counts(Approver approver) {
        return (financeAmongThem && approver.finance()) || !Collections.disjoint(approver.roles(), approvers);
    }

    /** Whether these approvals are enough; one person counts once. */
    public boolean isMetBy(Collection<Approver> given) {
        List<Approver> counted = given.stream().filter(this::counts).toList();
        long persons = counted.stream().map(Approver::personId).distinct().count();
        return persons >= count && (!financeAmongThem || counted.stream().anyMatch(Approver::finance));
    }
}
