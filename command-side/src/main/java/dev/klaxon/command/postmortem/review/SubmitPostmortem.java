package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemSubmitted;

/** Hand it in for approval. */
record SubmitPostmortem() implements PostmortemVerb {

    static final Verb<SubmitPostmortem> VERB = OnPostmortem.post("submission", SubmitPostmortem.class)
            .called("Review", "submission")
            .needs(Scope.RESPOND)
            .told(SubmitPostmortem::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Moves.require(state, PostmortemStatus.SCHEDULED, PostmortemStatus.HELD);
        return submitted(state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<SubmitPostmortem> line) {
        return line.whole().submitted(line.state(), line.claim());
    }

    private Decision<PostmortemEvent> submitted(PostmortemState state, Claim claim) {
        return Decision.of(new PostmortemSubmitted(state.id(), state.incidentId(), claim));
    }
}
