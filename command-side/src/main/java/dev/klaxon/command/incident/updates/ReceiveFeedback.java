package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.FeedbackId;
import dev.klaxon.events.incident.FeedbackReceived;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.UpdateId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Record what an update was worth to somebody; also after the incident was closed.
 *
 * @param rating 1 (worst) to 5
 */
record ReceiveFeedback(
        UpdateId updateId,
        @Nullable String accountId,
        @Needed Text text,
        @Min(1) @Max(5) @Nullable Integer rating) implements IncidentVerb {

    static final Verb<ReceiveFeedback> VERB = OnIncident.post("updates/{updateId}/feedback", ReceiveFeedback.class)
            .called("Update", "receive")
            .needs(Scope.RESPOND)
            .creates()
            .takenIn(TakenIn.UNMERGED)
            .told(ReceiveFeedback::told);

    /** Of an update that was withdrawn, too, people may say what they think. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return received(Gaps.of(this), state, moment);
    }

    private static Decision<IncidentEvent> told(Told<ReceiveFeedback> line) {
        return received(line, line.state(), line.moment());
    }

    private static Decision<IncidentEvent> received(Gaps<ReceiveFeedback> said, IncidentState state, Moment moment) {
        UpdateId updateId = said.need(ReceiveFeedback::updateId);
        if (state.communication().update(updateId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such update");
        }
        return Decision.of(new FeedbackReceived(
                state.id(),
                new FeedbackId(moment.id()),
                updateId,
                said.get(ReceiveFeedback::accountId),
                said.get(ReceiveFeedback::text),
                said.get(ReceiveFeedback::rating),
                moment.claim()));
    }
}
