package dev.klaxon.domain.incident;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.incident.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A status that an incident may be moved to, as soon as nothing is missing.
 *
 * @param missing the exit criteria that are not met; empty for a fall-back, which needs a reason instead
 */
public record NextAllowed(Status to, List<Missing> missing) {

    public NextAllowed {
        missing = List.copyOf(missing);
    }

    /** All moves open to the incident, in the order of the stages; none once it has ended. */
    public static List<NextAllowed> of(IncidentState state, Policy policy) {
        Status from = state.status();
        return targets(from).stream()
                .map(to -> new NextAllowed(
                        to,
                        isFallBack(from, to)
                                ? List.of()
                                : ExitCriteria.of(state, policy, to, List.of()).missing()))
                .toList();
    }

    /**
     * Where a transition may lead: forward up to RESOLVED, skips included, and back while it is not resolved; from
     * RESOLVED only to CLOSED.
     */
    public static Set<Status> targets(Status from) {
        return switch (from) {
            case DECLARED, CONTAINED, MITIGATED -> {
                Set<Status> others = EnumSet.range(Status.DECLARED, Status.RESOLVED);
                others.remove(from);
                yield others;
            }
            case RESOLVED -> EnumSet.of(Status.CLOSED);
            case CLOSED, CANCELLED, MERGED -> EnumSet.noneOf(Status.class);
        };
    }

    /** Whether the move gives up what was reached. */
    public static boolean isFallBack(Status from, Status to) {
        return to.isBefore(from);
    }
}
