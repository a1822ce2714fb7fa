package dev.klaxon.command.incident.restriction;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import java.util.List;

/** Restricting an incident and lifting that take turns. */
final class Turns {

    private Turns() {}

    /**
     * What is said to have happened before the last turn would change nothing, though it was accepted.
     *
     * @throws CommandRejected {@code invalid-value}
     */
    static void requireLast(Claim claim, IncidentState state) {
        BusinessOrder place = state.placeOf(claim, BusinessOrder.Kind.RECORD);
        state.discretion()
                .lastTurn()
                .filter(last -> last.order().isAfter(place))
                .ifPresent(last -> {
                    String detail = "lies before the last restriction or its end";
                    throw CommandRejected.faulty(
                            INVALID_VALUE, "occurredAt " + detail, List.of(new FieldError("/occurredAt", detail)));
                });
    }
}
