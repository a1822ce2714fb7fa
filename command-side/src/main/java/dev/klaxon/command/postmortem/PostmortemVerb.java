package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.postmortem.PostmortemEvent;

/** What may be said about a post-mortem, and the whole rule of it. {@link OnPostmortem} declares where it is said. */
public interface PostmortemVerb extends VerbBody {

    /**
     * Decides, free of Axon, Spring, time and imports.
     *
     * @throws dev.klaxon.domain.refusal.CommandRejected where the rule refuses it
     */
    Decision<PostmortemEvent> decide(PostmortemState state, Moment moment);
}
