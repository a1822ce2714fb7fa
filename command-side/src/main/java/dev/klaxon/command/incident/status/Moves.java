package dev.klaxon.command.incident.status;

import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.Status;
import java.util.Optional;

/**
 * A move of the status between those that come before and after it in business order.
 *
 * @param from where the status stood then
 * @param next where the next recorded move leads; empty where it is the last
 */
record Moves(Status from, Optional<Status> next) {

    static Moves around(IncidentState state, Claim claim, BusinessOrder.Kind kind) {
        BusinessOrder place = state.placeOf(claim, kind);
        return new Moves(
                state.statusTrack().before(place).current().status(),
                state.statusTrack().nextAfter(place));
    }

    boolean isLast() {
        return next.isEmpty();
    }

    /** Whether a move told late leaves the next one a step forward. */
    boolean leavesRoomFor(Status to) {
        return next.isEmpty() || to.isBefore(next.get());
    }
}
