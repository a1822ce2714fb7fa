package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateWithdrawn;

/** Take an update back: it counts as if it had never been, and its promise with it. The timeline keeps both. */
record WithdrawUpdate(UpdateId updateId, @Needed Text reason) implements IncidentVerb {

    static final Verb<WithdrawUpdate> VERB = OnIncident.post("updates/{updateId}/withdrawal", WithdrawUpdate.class)
            .called("Update", "withdraw")
            .needs(Scope.PUBLISH)
            .changes(WithdrawUpdate::updateId)
            .told(WithdrawUpdate::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireStanding(updateId, state);
        return Decision.of(new UpdateWithdrawn(state.id(), updateId, reason, moment.claim()));
    }

    /** An update is withdrawn once, in history too. */
    private static void requireStanding(UpdateId updateId, IncidentState state) {
        if (state.communication().update(updateId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such update");
        }
        state.communication().withdrawalOf(updateId).ifPresent(withdrawn -> {
            throw new CommandRejected(ALREADY_ANSWERED, "The update was withdrawn at %s".formatted(withdrawn.at()));
        });
    }

    private static Decision<IncidentEvent> told(Told<WithdrawUpdate> line) {
        UpdateId updateId = line.need(WithdrawUpdate::updateId);
        requireStanding(updateId, line.state());
        return Decision.of(
                new UpdateWithdrawn(line.incidentId(), updateId, line.get(WithdrawUpdate::reason), line.claim()));
    }
}
