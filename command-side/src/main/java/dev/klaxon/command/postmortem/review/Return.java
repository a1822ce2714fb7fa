package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemReturned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hand it back for more work. */
record Return(@Nullable Text reason) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        Moves.require(state, claim, PostmortemStatus.SUBMITTED, PostmortemStatus.APPROVED);
        return Decision.of(new PostmortemReturned(state.id(), state.incidentId(), reason, claim));
    }
}
