package dev.klaxon.command.postmortem.review;

import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Approve what was handed in. */
record Approve(@Nullable Text comment) implements Step {

    /** The author is who handed it in, as authenticated. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        Moves.require(state, claim, PostmortemStatus.SUBMITTED);
        if (claim.actor().equals(state.progress().submittedBy()) && !claim.isImported()) {
            throw new CommandRejected(OWN_PROPOSAL, "Another person than the one who handed it in approves it");
        }
        return Decision.of(new PostmortemApproved(state.id(), state.incidentId(), comment, claim));
    }
}
