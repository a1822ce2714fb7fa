package dev.klaxon.command.postmortem.review;

import static dev.klaxon.domain.refusal.Code.POSTMORTEM_INCOMPLETE;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.Completeness;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemPublished;
import java.util.List;

/** Publish it; its root cause wins over the one of the incident then. */
record PublishPostmortem() implements PostmortemVerb {

    static final Verb<PublishPostmortem> VERB = OnPostmortem.post("publication", PublishPostmortem.class)
            .called("Review", "publication")
            .needs(Scope.COMMAND)
            .told(PublishPostmortem::told);

    /** The approval is one of the things that may be missing. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        if (state.status() == PostmortemStatus.PUBLISHED) {
            throw new CommandRejected(TRANSITION_NOT_ALLOWED, "The post-mortem is PUBLISHED already");
        }
        List<Missing> missing = Completeness.missing(state);
        if (!missing.isEmpty()) {
            throw CommandRejected.lacking(POSTMORTEM_INCOMPLETE, "The post-mortem is not complete", missing);
        }
        return published(state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<PublishPostmortem> line) {
        return line.whole().published(line.state(), line.claim());
    }

    private Decision<PostmortemEvent> published(PostmortemState state, Claim claim) {
        return Decision.of(new PostmortemPublished(state.id(), state.incidentId(), claim));
    }
}
