package dev.klaxon.command.postmortem.meeting;

import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Book it for another time. */
record Reschedule(@Nullable Instant scheduledFor, @Nullable Text reason) implements Step {

    /** A time still to come may change, as often as need be. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        if (state.status() != PostmortemStatus.SCHEDULED && !claim.isImported()) {
            throw new CommandRejected(TRANSITION_NOT_ALLOWED, "The post-mortem is %s".formatted(state.status()));
        }
        return Decision.of(new PostmortemRescheduled(state.id(), state.incidentId(), scheduledFor, reason, claim));
    }
}
