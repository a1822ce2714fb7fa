package dev.klaxon.command.postmortem.meeting;

import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import java.time.Instant;

/**
 * Book it for another time.
 *
 * @param scheduledFor when it is to be held
 */
record ReschedulePostmortem(
        @Needed Instant scheduledFor, @Needed Text reason) implements PostmortemVerb {

    static final Verb<ReschedulePostmortem> VERB = OnPostmortem.post("schedule", ReschedulePostmortem.class)
            .called("Meeting", "rescheduled")
            .needs(Scope.COMMAND)
            .told(ReschedulePostmortem::told);

    /** A time still to come may change, as often as need be. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        if (state.status() != PostmortemStatus.SCHEDULED) {
            throw new CommandRejected(TRANSITION_NOT_ALLOWED, "The post-mortem is %s".formatted(state.status()));
        }
        return rescheduled(Gaps.of(this), state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<ReschedulePostmortem> line) {
        return rescheduled(line, line.state(), line.claim());
    }

    private static Decision<PostmortemEvent> rescheduled(
            Gaps<ReschedulePostmortem> said, PostmortemState state, Claim claim) {
        return Decision.of(new PostmortemRescheduled(
                state.id(),
                state.incidentId(),
                said.get(ReschedulePostmortem::scheduledFor),
                said.get(ReschedulePostmortem::reason),
                claim));
    }
}
