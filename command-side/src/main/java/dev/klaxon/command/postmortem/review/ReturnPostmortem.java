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
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemReturned;

/** Hand it back for more work. */
record ReturnPostmortem(@Needed Text reason) implements PostmortemVerb {

    static final Verb<ReturnPostmortem> VERB = OnPostmortem.post("return", ReturnPostmortem.class)
            .called("Review", "returned")
            .needs(Scope.COMMAND)
            .told(ReturnPostmortem::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Moves.require(state, PostmortemStatus.SUBMITTED, PostmortemStatus.APPROVED);
        return Decision.of(new PostmortemReturned(state.id(), state.incidentId(), reason, moment.claim()));
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<ReturnPostmortem> line) {
        return Decision.of(new PostmortemReturned(
                line.state().id(), line.state().incidentId(), line.get(ReturnPostmortem::reason), line.claim()));
    }
}
