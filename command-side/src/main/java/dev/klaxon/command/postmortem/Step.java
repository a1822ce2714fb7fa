package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;

/** One thing that may be done about a post-mortem: what is asked for, and the whole rule of it. */
public interface Step {

    /**
     * Decides.
     *
     * @param now the database's clock
     * @throws dev.klaxon.domain.refusal.CommandRejected where the rule refuses it
     */
    Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now);
}
