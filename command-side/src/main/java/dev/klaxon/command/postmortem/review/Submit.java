package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.events.Claim;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import java.time.Instant;

/** Hand it in for approval. */
record Submit() implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        Moves.require(state, claim, PostmortemStatus.SCHEDULED, PostmortemStatus.HELD);
        return Decision.of(new PostmortemSubmitted(state.id(), state.incidentId(), claim));
    }
}
