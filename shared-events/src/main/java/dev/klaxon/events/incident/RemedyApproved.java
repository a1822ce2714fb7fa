package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A remedy was approved, by the last approver it needed.
 *
 * @param sum of all credits of the account that the matrix looked at; absent where it is no credit
 * @param roles the capacities in which it was given
 * @param policyVersion of the matrix
 */
@Revision("1")
public record RemedyApproved(
        IncidentId incidentId,
        RemedyId remedyId,
        @Nullable Money sum,
        List<Role> roles,
        boolean finance,
        int policyVersion,
        @Nullable Text comment,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public RemedyApproved {
        roles = List.copyOf(roles);
    }
}
