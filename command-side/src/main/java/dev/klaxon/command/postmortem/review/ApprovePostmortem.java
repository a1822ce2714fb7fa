package dev.klaxon.command.postmortem.review;

import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemEvent;
import org.jspecify.annotations.Nullable;

/** Approve what another person handed in. */
record ApprovePostmortem(@Nullable Text comment) implements PostmortemVerb {

    static final Verb<ApprovePostmortem> VERB = OnPostmortem.post("approval", ApprovePostmortem.class)
            .called("Review", "approval")
            .needs(Scope.COMMAND)
            .told(ApprovePostmortem::told);

    /** The author is who handed it in, as authenticated. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Moves.require(state, PostmortemStatus.SUBMITTED);
        if (moment.claim().actor().equals(state.progress().submittedBy())) {
            throw new CommandRejected(OWN_PROPOSAL, "Another person than the one who handed it in approves it");
        }
        return approved(state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<ApprovePostmortem> line) {
        return line.whole().approved(line.state(), line.claim());
    }

    private Decision<PostmortemEvent> approved(PostmortemState state, Claim claim) {
        return Decision.of(new PostmortemApproved(state.id(), state.incidentId(), comment, claim));
    }
}
