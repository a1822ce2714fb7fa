package dev.klaxon.command.incident.remedies;

import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.ApprovalMatrix;
import dev.klaxon.domain.policy.ApprovalNeed;
import dev.klaxon.domain.policy.Approver;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a remedy needs to be approved, and who approved so far.
 *
 * <p>A credit is weighed together with those of the account that are approved already. Open proposals weigh nothing
 * yet: each is weighed with all others when its turn comes, so that no band is slipped under in small steps.
 *
 * @param remedy the one to approve
 * @param sum of the credits; null where the remedy is none
 * @param given approvals before this one
 */
record CreditApproval(
        RemedyProposed remedy, @Nullable Money sum, ApprovalNeed need, List<Approver> given, int policyVersion) {

    static CreditApproval of(RemedyProposed remedy, IncidentState state, Policy policy) {
        Money sum = sum(remedy, state);
        ApprovalMatrix matrix = policy.approvals();
        // an import tells of approvals without the right to them being known
        List<Approver> given = state.communication()
                .approvalsOf(remedy.remedyId())
                .events()
                .filter(granted -> !granted.claim().isImported())
                .map(granted ->
                        new Approver(granted.claim().actor().id(), Set.copyOf(granted.roles()), granted.finance()))
                .toList();
        return new CreditApproval(
                remedy, sum, sum == null ? matrix.needWithoutSum() : matrix.need(sum), given, policy.version());
    }

    /**
     * With one more approval.
     *
     * @throws CommandRejected {@code not-an-approver} where it does not count
     */
    Decision<IncidentEvent> by(Approver approver, Text comment, Moment moment) {
        if (!need.counts(approver)) {
            throw new CommandRejected(
                    NOT_AN_APPROVER,
                    sum == null
                            ? "This remedy is approved by %s".formatted(approvers())
                            : "Credits of %s in all are approved by %s".formatted(sum, approvers()));
        }
        List<Role> roles = approver.roles().stream().sorted().toList();
        List<Approver> all = new ArrayList<>(given);
        all.add(approver);
        if (need.isMetBy(all)) {
            return Decision.of(new RemedyApproved(
                    remedy.incidentId(),
                    remedy.remedyId(),
                    sum,
                    roles,
                    approver.finance(),
                    policyVersion,
                    comment,
                    moment.claim()));
        }
        boolean saidBefore = given.stream().anyMatch(earlier -> earlier.covers(approver));
        Decision<IncidentEvent> decision = saidBefore
                ? Decision.none()
                : Decision.of(new ApprovalGranted(
                        remedy.incidentId(),
                        new ApprovalId(moment.id()),
                        List.of(),
                        remedy.remedyId().value(),
                        null,
                        roles,
                        approver.finance(),
                        comment,
                        moment.claim()));
        return decision.warning(List.of(new Warning(
                WarningCode.SECOND_APPROVER_NEEDED,
                "It takes %d persons%s".formatted(need.count(), need.financeAmongThem() ? ", one of finance" : ""))));
    }

    private static @Nullable Money sum(RemedyProposed remedy, IncidentState state) {
        Money amount = remedy.amount();
        String account = remedy.accountId();
        if (amount == null || account == null) {
            return amount;
        }
        return state.commerce().approvedCredits(account).reduce(amount, Money::plus);
    }

    private String approvers() {
        Stream<String> finance = need.financeAmongThem() ? Stream.of("finance") : Stream.empty();
        return Stream.concat(need.approvers().stream().map(Role::name), finance).collect(Collectors.joining(" or "));
    }
}
