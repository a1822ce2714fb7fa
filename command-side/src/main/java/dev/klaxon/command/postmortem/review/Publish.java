package dev.klaxon.command.postmortem.review;

import static dev.klaxon.domain.refusal.Code.POSTMORTEM_INCOMPLETE;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.Completeness;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.Claim;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemPublished;
import java.time.Instant;
import java.util.List;

/** Publish it. */
record Publish() implements Step {

    /** The approval is one of the things that may be missing; history is published as it is. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        if (!claim.isImported()) {
            if (state.status() == PostmortemStatus.PUBLISHED) {
                throw new CommandRejected(TRANSITION_NOT_ALLOWED, "The post-mortem is PUBLISHED already");
            }
            List<Missing> missing = Completeness.missing(state);
            if (!missing.isEmpty()) {
                throw CommandRejected.lacking(POSTMORTEM_INCOMPLETE, "The post-mortem is not complete", missing);
            }
        }
        return Decision.of(new PostmortemPublished(state.id(), state.incidentId(), claim));
    }
}
