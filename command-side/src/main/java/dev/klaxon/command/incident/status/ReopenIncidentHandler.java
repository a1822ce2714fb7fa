package dev.klaxon.command.incident.status;

import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_RESOLVED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.Status;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes up an incident again that was resolved or closed. */
@Component
final class ReopenIncidentHandler {

    private final Incidents incidents;

    ReopenIncidentHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ReopenIncident command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule, free of Axon, Spring and time. */
    static Decision<IncidentEvent> decide(ReopenIncident command, IncidentState state, Claim claim) {
        Moves moves = Moves.around(state, claim, BusinessOrder.Kind.REOPENING);
        Status to = Objects.requireNonNullElse(command.to(), Status.CONTAINED);
        if (!claim.isImported()) {
            requireOver(state, moves);
            requireOpen(to);
        }
        return Decision.of(new IncidentReopened(state.id(), moves.from(), to, command.reason(), claim));
    }

    private static void requireOver(IncidentState state, Moves moves) {
        Status now = state.status();
        if (now == Status.CANCELLED || now == Status.MERGED) {
            throw new CommandRejected(INCIDENT_NOT_OPEN, "%s is %s".formatted(state.reference(), now));
        }
        if (!isOver(moves.from()) || !moves.isLast()) {
            throw new CommandRejected(
                    NOT_RESOLVED,
                    moves.isLast()
                            ? "%s is %s and can go on as it is".formatted(state.reference(), moves.from())
                            : "A move to %s that happened later is recorded already"
                                    .formatted(moves.next().orElseThrow()));
        }
    }

    private static boolean isOver(Status status) {
        return status == Status.RESOLVED || status == Status.CLOSED;
    }

    private static void requireOpen(Status to) {
        if (!to.isOpen()) {
            throw CommandRejected.faulty(
                    INVALID_VALUE,
                    "A reopened incident is DECLARED, CONTAINED or MITIGATED",
                    List.of(new FieldError("/to", "must be one of DECLARED, CONTAINED, MITIGATED")));
        }
    }
}
