package dev.klaxon.command.incident.status;

import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_RESOLVED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Take up an incident again that was resolved or closed.
 *
 * @param to default CONTAINED
 */
record ReopenIncident(@Needed Text reason, @Nullable Status to) implements IncidentVerb {

    static final Verb<ReopenIncident> VERB = OnIncident.post("reopening", ReopenIncident.class)
            .called("Status", "reopen")
            .needs(Scope.COMMAND)
            .takenIn(TakenIn.UNMERGED)
            .told(ReopenIncident::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireOver(state, Moves.around(state, moment.claim(), BusinessOrder.Kind.REOPENING));
        requireOpen(target(to));
        return reopened(Gaps.of(this), state, moment.claim());
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

    private static Status target(@Nullable Status to) {
        return Objects.requireNonNullElse(to, Status.CONTAINED);
    }

    private static Decision<IncidentEvent> told(Told<ReopenIncident> line) {
        return reopened(line, line.state(), line.claim());
    }

    private static Decision<IncidentEvent> reopened(Gaps<ReopenIncident> said, IncidentState state, Claim claim) {
        Status from = Moves.around(state, claim, BusinessOrder.Kind.REOPENING).from();
        return Decision.of(new IncidentReopened(
                state.id(), from, target(said.get(ReopenIncident::to)), said.get(ReopenIncident::reason), claim));
    }
}
